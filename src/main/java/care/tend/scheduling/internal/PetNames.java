package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what the pet of an appointment is called, when that was left for later. Runs inside a transaction. */
@Component
public class PetNames {

    private final AppointmentTable appointments;
    private final Pets pets;
    private final Hints hints;
    private final JdbcClient jdbc;

    PetNames(AppointmentTable appointments, Pets pets, Hints hints, JdbcClient jdbc) {
        this.appointments = appointments;
        this.pets = pets;
        this.hints = hints;
        this.jdbc = jdbc;
    }

    public Appointment tell(BusinessId business, AppointmentId id, String name) {
        var before = appointments.lock(business, id).orElseThrow(NotFound::new);
        var nameless = before.pet().orElseThrow(NotFound::new);
        var pet = pets.call(business, nameless, name);
        if (!pet.equals(nameless)) {
            turn(business, nameless, pet);
        }
        var after = appointments.read(business, id).orElseThrow(NotFound::new);
        hints.changed(before, after);
        return after;
    }

    /** The nameless one was somebody they know. */
    private void turn(BusinessId business, PetId nameless, PetId known) {
        jdbc.sql("""
                        update scheduling.appointment set pet_id = :known, version = version + 1
                        where business_id = :business and pet_id = :nameless
                        """)
                .param("known", known.value())
                .param("business", business.value())
                .param("nameless", nameless.value())
                .update();
        jdbc.sql("""
                        update scheduling.waitlist_entry set pet_id = :known
                        where business_id = :business and pet_id = :nameless
                        """)
                .param("known", known.value())
                .param("business", business.value())
                .param("nameless", nameless.value())
                .update();
    }
}
