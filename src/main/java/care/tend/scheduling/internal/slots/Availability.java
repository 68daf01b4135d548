package care.tend.scheduling.internal.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When a host may be booked at all: by hours on the wall clock of the host's zone, or at given absolute times. */
public sealed interface Availability {

    /** Weekly hours, what replaces them on single dates, and days off. Overlapping or touching hours are one. */
    record Hours(List<Weekly> weekly, List<DateOverride> overrides, List<TimeOff> timeOff) implements Availability {
        public Hours {
            weekly = List.copyOf(weekly);
            overrides = List.copyOf(overrides);
            timeOff = List.copyOf(timeOff);
        }

        /** Whether nothing is said: never open. */
        public boolean isEmpty() {
            return weekly.isEmpty() && overrides.isEmpty() && timeOff.isEmpty();
        }
    }

    /** Open at these times and at no other. Overlapping or touching ones are one, empty ones are none. */
    record Times(List<Span> open) implements Availability {
        public Times {
            open = List.copyOf(open);
        }
    }

    /** The same range on each of these days of the week. It belongs to the day it begins on. */
    record Weekly(Set<DayOfWeek> days, LocalRange range) {
        public Weekly {
            days = Set.copyOf(days);
        }
    }

    /**
     * Replaces all hours that begin on {@code date}; no ranges means closed. What runs into the date from a night
     * before stays. Several overrides of one date are joined.
     */
    record DateOverride(LocalDate date, List<LocalRange> ranges) {
        public DateOverride {
            ranges = List.copyOf(ranges);
        }
    }

    /** Whole local days off, both dates included, whatever hours or overrides say and also for nights begun before. */
    record TimeOff(LocalDate from, LocalDate to) {
        public TimeOff {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("Time off ends before it starts: " + from + " to " + to);
            }
        }
    }
}
