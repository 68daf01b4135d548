package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Appointments that were agreed together, each of them one of its own.
 *
 * @param rule by which they were first wished for (RFC 5545 3.3.10); single dates may have gone their own way since
 * @param zone on whose wall clock they are planned
 * @param dates by the time the rule puts them
 */
public record Series(SeriesId id, String rule, ZoneId zone, List<Date> dates) {

    /** @param planned when the rule puts it, moves of the whole series included */
    public record Date(
            AppointmentId appointment, Instant planned, TimeRange period, ProviderId provider, Status status) {

        /** Whether it was moved by itself, and so stays where it is when the others move. */
        public boolean hasItsOwnTime() {
            return !period.start().equals(planned);
        }
    }

    public Series {
        dates = List.copyOf(dates);
    }
}
