package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Tailoring;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistWish;
import care.tend.scheduling.internal.WaitlistTable;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 200 clients race for what is freed while it is offered: it goes to those it was offered to, once each. */
class WaitlistCampaign extends RaceScene {

    private static final int FREED = 10;
    private static final int STRANGERS = 200;

    @Autowired
    private Given given;

    @Autowired
    private Waitlist waitlist;

    @Autowired
    private WaitlistTable table;

    @Autowired
    private Appointments appointments;

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private Transactions transactions;

    @Test
    void what_is_offered_is_never_booked_twice() throws Exception {
        var clinic = given.clinic(1);
        var secrets = offered(clinic);

        var won = race(clinic, secrets);

        assertThat(won).isEqualTo(FREED);
        assertThat(doubles()).isZero();
        assertThat(waitlist.fillRate(clinic.id()).filled()).isEqualTo(FREED);
    }

    /** The twin: offers that keep nothing are taken while a stranger books the same time, and it shows. */
    @Test
    void offers_that_keep_nothing_are_booked_twice() throws Exception {
        var clinic = given.clinic(1);
        var secrets = offered(clinic);
        TestDatabase.asOwner(
                database.database(),
                "alter table scheduling.claim disable row level security;"
                        + " delete from scheduling.claim where hold_id is not null;"
                        + " alter table scheduling.claim enable row level security");
        try {
            race(clinic, secrets);

            assertThat(doubles()).isPositive();
        } finally {
            database.next();
        }
    }

    /** As many offers as times were freed, each open. */
    private List<String> offered(Clinic clinic) {
        var booked = new ArrayList<AppointmentId>();
        for (int i = 0; i < FREED; i++) {
            booked.add(appointments
                    .book(clinic.id(), booking(clinic, start(i), "before" + i + "@example.com"))
                    .id());
            waitlist.join(
                    clinic.id(),
                    wish(clinic, i),
                    new Booking.Guest.Named(
                            "Waiting " + i, Optional.of("waiting" + i + "@example.com"), Optional.empty()),
                    Optional.empty(),
                    Language.EN);
        }
        booked.forEach(id -> appointments.cancel(clinic.id(), id, new Cancellation("", Rules.GUEST)));
        for (int i = 0; i < 3; i++) {
            delivery.deliverDue();
        }
        return transactions.in(clinic.id(), () -> table.waiting(clinic.id(), Optional.empty(), 100).stream()
                .map(entry -> waitlist.secretOf(entry.offer().orElseThrow().id()))
                .toList());
    }

    /** Each offer is taken by four fingers at once while strangers want the same times. */
    private int race(Clinic clinic, List<String> secrets) throws Exception {
        var acts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < STRANGERS; i++) {
            var wish = booking(clinic, start(i % FREED), "stranger" + i + "@example.com");
            acts.add(won(() -> appointments.book(clinic.id(), wish)));
        }
        for (var secret : secrets) {
            acts.addAll(Collections.nCopies(4, won(() -> waitlist.take(clinic.id(), secret))));
        }
        return Collections.frequency(rush(acts), true);
    }

    private static Instant start(int i) {
        return Instant.parse("2026-11-26T04:00:00Z").plus(Duration.ofMinutes(30L * i));
    }

    private static WaitlistWish wish(Clinic clinic, int i) {
        var at = LocalTime.of(9, 0).plusMinutes(30L * i);
        var day = LocalDate.parse("2026-11-26");
        return new WaitlistWish(
                clinic.checkUp(),
                clinic.location(),
                Optional.empty(),
                day,
                day,
                Set.of(),
                at,
                at.plusMinutes(1),
                60,
                Tailoring.NONE);
    }

    /** By what people were promised: an offer that keeps nothing leaves no claim to compare. */
    private long doubles() {
        return count("""
                scheduling.appointment a join scheduling.appointment b
                on a.provider_id = b.provider_id and a.id < b.id and a.status = 'booked' and b.status = 'booked'
                and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                """);
    }
}
