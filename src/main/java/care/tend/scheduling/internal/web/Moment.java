package care.tend.scheduling.internal.web;

import care.tend.kernel.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A moment in a query: an instant, or the beginning of a local date. */
@Schema(implementation = String.class)
sealed interface Moment {

    Instant in(ZoneId zone);

    /** @throws Invalid when it is neither */
    static Moment of(String text) {
        try {
            return text.indexOf('T') < 0
                    ? new Day(LocalDate.parse(text))
                    : new Exact(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw new Invalid("from, to", "time.moment");
        }
    }

    record Exact(Instant instant) implements Moment {
        @Override
        public Instant in(ZoneId zone) {
            return instant;
        }
    }

    record Day(LocalDate date) implements Moment {
        @Override
        public Instant in(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }
    }
}
