package care.tend.scheduling;

import care.tend.kernel.Money;
import care.tend.kernel.TendException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why an appointment was not made or changed. Nothing was kept, and nobody was told anything. */
public abstract sealed class BookingRefused extends TendException {

    private static final long serialVersionUID = 1L;

    BookingRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** Somebody was faster. Carries what is free nearby. */
    public static final class SlotTaken extends BookingRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<Alternative> alternatives;
        private final transient List<Clash> clashes;

        public SlotTaken(List<Alternative> alternatives) {
            this(alternatives, List.of());
        }

        /** @param clashes with what, told to the business's own people only */
        public SlotTaken(List<Alternative> alternatives, List<Clash> clashes) {
            super(Kind.CONFLICT, "scheduling.slot-taken");
            this.alternatives = List.copyOf(alternatives);
            this.clashes = List.copyOf(clashes);
        }

        /** At most three, nearest in time first; empty when nothing is free for two weeks around. */
        public List<Alternative> alternatives() {
            return alternatives;
        }

        @Override
        public Map<String, Object> extensions() {
            return clashes.isEmpty()
                    ? Map.of("alternatives", alternatives)
                    : Map.of("alternatives", alternatives, "clashes", clashes);
        }
    }

    /** Nobody has that time, but nobody is meant to work then either, or it is past. The business may mean it. */
    public static final class OutsideHours extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public OutsideHours() {
            super(Kind.CONFLICT, "scheduling.outside-hours");
        }
    }

    /** As many lie beside it already as the business lets, or it lets none. */
    public static final class Overbooked extends BookingRefused {
        private static final long serialVersionUID = 1L;
        private final int atOnce;

        /** @param atOnce how many it lets */
        public Overbooked(int atOnce) {
            super(Kind.CONFLICT, "scheduling.overbooked");
            this.atOnce = atOnce;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("atOnce", atOnce);
        }
    }

    /** The provider does not offer the service, or is not booked any more. */
    public static final class NotOffered extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public NotOffered() {
            super(Kind.CONFLICT, "scheduling.not-offered");
        }
    }

    /** The hold ran out, or was never this visitor's. */
    public static final class HoldExpired extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public HoldExpired() {
            super(Kind.CONFLICT, "scheduling.hold-expired");
        }
    }

    /** One visitor cannot keep more slots from others. */
    public static final class TooManyHolds extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public TooManyHolds() {
            super(Kind.TOO_MANY, "scheduling.too-many-holds");
        }
    }

    /** It has begun or is over, so a guest can no longer change it. */
    public static final class TooLate extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public TooLate() {
            super(Kind.CONFLICT, "scheduling.too-late");
        }
    }

    /** It costs more by now than they were told. Nothing was changed; whoever wished it decides again. */
    public static final class PriceChanged extends BookingRefused {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Money> amount;

        /** @param amount what it costs now; empty when that is to be looked up anew */
        public PriceChanged(Optional<Money> amount) {
            super(Kind.CONFLICT, "scheduling.price-changed");
            this.amount = amount;
        }

        @Override
        public Map<String, Object> extensions() {
            return amount.<Map<String, Object>>map(sum -> Map.of("amount", sum)).orElse(Map.of());
        }
    }

    /** Somebody answered this request already, or it lapsed. Says how it stands now. */
    public static final class Answered extends BookingRefused {
        private static final long serialVersionUID = 1L;
        private final Status status;

        public Answered(Status status) {
            super(Kind.CONFLICT, "scheduling.answered");
            this.status = status;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("status", status);
        }
    }

    /** A guest has moved it as often as the policy lets them. */
    public static final class MovedTooOften extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public MovedTooOften() {
            super(Kind.CONFLICT, "scheduling.moved-too-often");
        }
    }

    /** An appointment that stands as it does cannot become that. */
    public static final class NotPossible extends BookingRefused {
        private static final long serialVersionUID = 1L;

        public NotPossible() {
            super(Kind.CONFLICT, "scheduling.not-possible");
        }
    }

    /** Some dates of a series cannot be had; none was taken. */
    public static final class DatesTaken extends BookingRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<TakenDate> dates;

        public DatesTaken(List<TakenDate> dates) {
            super(Kind.CONFLICT, "scheduling.dates-taken");
            this.dates = List.copyOf(dates);
        }

        /** In their order. */
        public List<TakenDate> dates() {
            return dates;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("dates", dates);
        }
    }

    /**
     * A date of a series that cannot be had.
     *
     * @param planned when the rule puts it
     * @param code why not, as for a single appointment
     * @param alternatives what is free near it; at most three
     */
    public record TakenDate(Instant planned, String code, List<Alternative> alternatives) {

        public static TakenDate of(Instant planned, BookingRefused why) {
            var alternatives = why instanceof SlotTaken taken ? taken.alternatives() : List.<Alternative>of();
            return new TakenDate(planned, why.code(), alternatives);
        }
    }
}
