package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything the engine needs to know: it asks nobody, and the same question always has the same answer.
 *
 * @param now the present
 * @param zone on whose clock starts are round, and whose days the booking window counts
 * @param window which starts are wanted; it only filters, and never moves a start
 * @param assignment how many of the hosts a slot needs
 * @param hosts exactly one with {@link Assignment#SINGLE}; nobody can be booked where there are none
 */
public record Question(
        Instant now, ZoneId zone, Span window, Assignment assignment, ServiceTimes service, List<Host> hosts) {

    public Question {
        hosts = List.copyOf(hosts);
        if (assignment == Assignment.SINGLE && hosts.size() != 1) {
            throw new IllegalArgumentException("A single assignment has one host, not " + hosts.size());
        }
    }

    /** The first second a slot may start at: after now, and at or after now plus the notice. Never rounded down. */
    long earliestStart() {
        long noticed = Seconds.up(now) + service.minNoticeMinutes() * Seconds.MINUTE;
        return Math.max(now.getEpochSecond() + 1, noticed);
    }
}
