package care.tend.scheduling.internal.calendars.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** The clock on the wall of a zone, which may be one that only a calendar knows. */
interface WallClock {

    /** A time that is skipped is later by the gap; one that comes twice is the first (RFC 5545 3.3.5). */
    Instant at(LocalDateTime wall);

    LocalDateTime wall(Instant instant);

    static WallClock of(ZoneId zone) {
        return of(zone.getRules());
    }

    static WallClock of(ZoneRules rules) {
        return new ByRules(rules);
    }

    /** Kept by Java's own rules of a zone. */
    record ByRules(ZoneRules rules) implements WallClock {

        @Override
        public Instant at(LocalDateTime wall) {
            // in a gap Java gives the offset before it, in an overlap the earlier one: both as the standard asks
            return wall.toInstant(rules.getOffset(wall));
        }

        @Override
        public LocalDateTime wall(Instant instant) {
            return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
        }
    }
}
