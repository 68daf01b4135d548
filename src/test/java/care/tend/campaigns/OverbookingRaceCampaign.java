package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Booking.Chosen;
import care.tend.scheduling.Overbooking;
import care.tend.scheduling.SlotChoice;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.TestDatabase;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole desk takes in emergencies at the same moment, while strangers book. Two lie beside, as the business lets.
 */
class OverbookingRaceCampaign extends RaceScene {

    private static final int COLLEAGUES = 40;
    private static final int AT_ONCE = 2;

    @Autowired
    private Given given;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Overbooking overbooking;

    @Test
    void no_more_lie_beside_than_the_business_lets() throws Exception {
        var clinic = scene();

        var won = rush(Stream.concat(emergencies(clinic), strangers(clinic)).toList());

        assertThat(won.subList(0, COLLEAGUES)).filteredOn(one -> one).hasSize(AT_ONCE);
        assertThat(won.subList(COLLEAGUES, won.size())).containsOnly(false);
        assertThat(beside()).isEqualTo(AT_ONCE);
    }

    /** The twin: the lanes are the constraint's, and without it everybody is let in. */
    @Test
    void without_the_constraint_the_campaign_goes_red() throws Exception {
        TestDatabase.asOwner(database.database(), "alter table scheduling.claim drop constraint claim_no_overlap");
        try {
            rush(emergencies(scene()).toList());

            assertThat(beside()).isGreaterThan(AT_ONCE);
        } finally {
            database.next();
        }
    }

    /** One vet who has somebody at nine. */
    private Clinic scene() {
        var clinic = given.clinic(1);
        overbooking.allow(clinic.id(), AT_ONCE);
        appointments.book(clinic.id(), booking(clinic, WEDNESDAY, "first@example.com"));
        return clinic;
    }

    private Stream<Callable<Boolean>> emergencies(Clinic clinic) {
        return IntStream.range(0, COLLEAGUES)
                .mapToObj(number -> won(() -> appointments.book(
                        clinic.id(),
                        booking(
                                new Chosen.Beside(now(clinic), "Emergency " + number),
                                "urgent" + number + "@example.com"))));
    }

    private Stream<Callable<Boolean>> strangers(Clinic clinic) {
        return IntStream.range(0, COLLEAGUES)
                .mapToObj(number -> won(() ->
                        appointments.book(clinic.id(), booking(now(clinic), "stranger" + number + "@example.com"))));
    }

    private static Booking.Chosen.Now now(Clinic clinic) {
        var vet = Optional.of(clinic.providers().getFirst());
        return new Chosen.Now(new SlotChoice(clinic.checkUp(), clinic.location(), vet, WEDNESDAY));
    }

    private long beside() {
        return count("scheduling.claim where upper(lane) <= 0 and active");
    }
}
