package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.business.Provider;
import care.tend.catalogue.Service;
import care.tend.pets.Pet;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Signage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking opened by its secret link, with all its page says of it.
 *
 * @param service as it is today; what was agreed stands in the appointment
 * @param with names of all who serve in it
 * @param path of its page
 * @param pet the animal it is about, of a visit the first; null when there is none
 * @param petNames of all of them; null while they have none
 */
record Opened(
        Visit visit,
        Appointment appointment,
        Location place,
        Provider provider,
        Service service,
        String with,
        @Nullable Pet pet,
        @Nullable String petNames,
        String path) {

    Signage signage() {
        return visit.signage(place);
    }

    /** Whether its guest can still move or cancel it. */
    boolean changeable() {
        return appointment.status().isAhead()
                && visit.now().isBefore(appointment.period().start());
    }

    String serviceName() {
        return visit.text(appointment.serviceName());
    }

    String where() {
        return visit.where(service.terms().mode(), place);
    }

    /** Its name, or its kind until the name is told. */
    private @Nullable String petName() {
        if (petNames != null || pet == null) {
            return petNames;
        }
        return Objects.requireNonNullElseGet(pet.name(), () -> visit.words()
                .say("booking.species." + pet.species().code()));
    }

    /** Whether its name can still be told here. */
    boolean nameless() {
        return pet != null && pet.name() == null && changeable();
    }

    /** "Wednesday 25 November, 14:30–15:00". */
    String when() {
        var start = appointment.period().start();
        return signage().longDay(signage().dateOf(start)) + ", " + signage().times(appointment.period());
    }

    Facts facts() {
        var start = appointment.period().start();
        return new Facts(
                signage().longDay(signage().dateOf(start)),
                signage().times(appointment.period()),
                signage().zoneAt(start),
                signage().offsetMinutes(start),
                serviceName(),
                with,
                where(),
                petName(),
                visit.priceLabel(service.terms().mode()),
                signage()
                        .price(appointment.price().orElse(null), service.terms().priceFrom()));
    }

    /** What stands in a calendar. */
    String eventTitle() {
        return visit.words()
                .say(
                        "manage.event",
                        "service",
                        serviceName(),
                        "name",
                        visit.business().name());
    }

    String eventNotes(String link) {
        return visit.words().say("manage.event.change", "link", link);
    }
}
