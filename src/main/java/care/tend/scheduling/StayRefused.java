package care.tend.scheduling;

import care.tend.kernel.TendException;
import java.util.List;
import java.util.Map;

/** Why a stay was not booked or changed. Nothing was kept, and nobody was told anything. */
public abstract sealed class StayRefused extends TendException {

    private static final long serialVersionUID = 1L;

    StayRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** No run that would do is free for all of it. */
    public static final class Full extends StayRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<StayDates> instead;

        public Full(List<StayDates> instead) {
            super(Kind.CONFLICT, "scheduling.stay-full");
            this.instead = List.copyOf(instead);
        }

        /** Up to three stays of the same length that could be had, the nearest first. */
        public List<StayDates> instead() {
            return instead;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("instead", instead);
        }
    }

    /** No run of the place has room for them together. */
    public static final class TooMany extends StayRefused {
        private static final long serialVersionUID = 1L;

        public TooMany() {
            super(Kind.CONFLICT, "scheduling.stay-too-many");
        }
    }

    /** The run that was chosen is too small, or somebody has it. */
    public static final class RunTaken extends StayRefused {
        private static final long serialVersionUID = 1L;

        public RunTaken() {
            super(Kind.CONFLICT, "scheduling.stay-run-taken");
        }
    }

    /** It has begun, is over or was cancelled, and this cannot be done any more, or not yet. */
    public static final class Closed extends StayRefused {
        private static final long serialVersionUID = 1L;

        public Closed() {
            super(Kind.CONFLICT, "scheduling.stay-closed");
        }
    }
}
