package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;

import care.tend.business.ProviderId;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Request;
import care.tend.scheduling.Request.Answer;
import care.tend.scheduling.Via;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How an appointment stands, as far as its client has to know: what they were told last, or would be told now.
 *
 * @param parts of a visit, how each of them stands; empty when it stands alone
 */
public record Told(State state, Instant start, ProviderId provider, String parts) {

    /** The three ways it can stand for somebody who waits at home. */
    enum State {
        PENDING,
        CONFIRMED,
        CANCELLED
    }

    /** As a row of appointments holds it; empty when nothing was told. */
    static Optional<Told> read(ResultSet row) throws SQLException {
        var told = row.getString("told");
        return told == null
                ? Optional.empty()
                : Optional.of(new Told(
                        State.valueOf(told.toUpperCase(Locale.ROOT)),
                        instant(row, "told_starts_at"),
                        new ProviderId(row.getObject("told_provider_id", UUID.class)),
                        row.getString("told_parts")));
    }

    static Told of(Appointment appointment, String parts) {
        var state =
                switch (appointment.status()) {
                    case PENDING -> State.PENDING;
                    case CANCELLED -> State.CANCELLED;
                    default -> State.CONFIRMED;
                };
        return new Told(state, appointment.period().start(), appointment.provider(), parts);
    }

    /**
     * What a client who was told {@code before} has to hear of {@code appointment} at {@code now}. Nothing when it
     * stands as they know it, or when it is over; nothing of a cancellation when they never knew of the appointment.
     */
    public static Optional<What> news(Optional<Told> before, Appointment appointment, Instant now) {
        return news(before, appointment, "", now);
    }

    /** The same of a visit, whose parts stand so. */
    static Optional<What> news(Optional<Told> before, Appointment appointment, String parts, Instant now) {
        var after = of(appointment, parts);
        if (before.filter(after::equals).isPresent()) {
            return Optional.empty();
        }
        boolean known = before.map(told -> told.state != State.CANCELLED).orElse(false);
        if (after.state == State.CANCELLED) {
            boolean heard = known || (before.isEmpty() && appointment.via() == Via.PUBLIC); // seen on the page itself
            return heard ? Optional.of(ended(appointment)) : Optional.empty();
        }
        boolean over = !now.isBefore(appointment.period().end());
        return over ? Optional.empty() : Optional.of(standing(before, after, known));
    }

    private static What standing(Optional<Told> before, Told after, boolean known) {
        if (after.state == State.PENDING) {
            return What.REQUESTED;
        }
        boolean promised = before.filter(told -> told.state == State.CONFIRMED).isPresent();
        return known && promised ? What.CHANGED : What.CONFIRMED;
    }

    private static What ended(Appointment appointment) {
        var answer = appointment.request().flatMap(Request::answer).orElse(Answer.APPROVED);
        return switch (answer) {
            case DECLINED -> What.DECLINED;
            case LAPSED -> What.LAPSED;
            case APPROVED, WITHDRAWN -> What.CANCELLED;
        };
    }
}
