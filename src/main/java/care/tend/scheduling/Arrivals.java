package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.ArrivalSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Guests who say themselves that they are here, from an hour before their time until it is over. */
@Service
public class Arrivals {

    /** Nobody is expected to wait longer than that. */
    public static final Duration EARLIEST = Duration.ofHours(1);

    private final ArrivalSink sink;
    private final Appointments appointments;
    private final Transactions transactions;
    private final Clock clock;

    Arrivals(ArrivalSink sink, Appointments appointments, Transactions transactions, Clock clock) {
        this.sink = sink;
        this.appointments = appointments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether its guest may say at {@code now} that they are here. */
    public static boolean isOpen(Appointment appointment, Instant now) {
        return appointment.status() == Status.BOOKED
                && !now.isBefore(appointment.period().start().minus(EARLIEST))
                && now.isBefore(appointment.period().end());
    }

    /**
     * Takes note that the guest with a booking's secret link is here; of a visit, for all its parts. Too early, too
     * late or for the second time, nothing happens.
     *
     * @return whether the link opens a booking
     */
    public boolean here(BusinessId business, String secret) {
        return transactions.in(business, () -> {
            var booking = appointments.byLink(business, secret);
            booking.filter(appointment -> isOpen(appointment, clock.instant()))
                    .ifPresent(appointment -> sink.greet(business, appointment.client()));
            return booking.isPresent();
        });
    }

    /**
     * Takes note of somebody at the door who typed how they are reached. Whose it is, if anybody's, is looked up after
     * this has answered: whoever types learns nothing, neither from the answer nor from how long it took.
     *
     * @param typed an e-mail address or a telephone number
     */
    public void announce(BusinessId business, String typed) {
        transactions.run(business, () -> sink.order(business, typed, clock.instant()));
    }
}
