package care.tend.scheduling;

import care.tend.kernel.TendException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Why a class was not planned or a seat in it not given. Nothing was kept, and nobody was told anything. */
public abstract sealed class ClassRefused extends TendException {

    private static final long serialVersionUID = 1L;

    ClassRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** Fewer seats are left than were wished for; of a course, in one of its classes. */
    public static final class Full extends ClassRefused {
        private static final long serialVersionUID = 1L;
        private final int left;

        public Full(int left) {
            super(Kind.CONFLICT, "scheduling.class-full");
            this.left = left;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("left", left);
        }
    }

    /** There are seats, and no need to wait. */
    public static final class NotFull extends ClassRefused {
        private static final long serialVersionUID = 1L;

        public NotFull() {
            super(Kind.CONFLICT, "scheduling.class-not-full");
        }
    }

    /** The seat that was kept is kept no longer, or none was. */
    public static final class OfferGone extends ClassRefused {
        private static final long serialVersionUID = 1L;

        public OfferGone() {
            super(Kind.CONFLICT, "scheduling.class-offer-gone");
        }
    }

    /** It has begun, is over or does not take place. */
    public static final class Closed extends ClassRefused {
        private static final long serialVersionUID = 1L;

        public Closed() {
            super(Kind.CONFLICT, "scheduling.class-closed");
        }
    }

    /** It is booked with its course only. */
    public static final class CourseOnly extends ClassRefused {
        private static final long serialVersionUID = 1L;

        public CourseOnly() {
            super(Kind.CONFLICT, "scheduling.class-course-only");
        }
    }

    /** There is no course to book. */
    public static final class NoCourse extends ClassRefused {
        private static final long serialVersionUID = 1L;

        public NoCourse() {
            super(Kind.CONFLICT, "scheduling.class-no-course");
        }
    }

    /** Who teaches it, or a room, has something else then. None of the classes was planned. */
    public static final class Clashes extends ClassRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<Instant> starts;

        public Clashes(List<Instant> starts) {
            super(Kind.CONFLICT, "scheduling.class-clashes");
            this.starts = List.copyOf(starts);
        }

        /** @return the classes that cannot be, by their start */
        @Override
        public Map<String, Object> extensions() {
            return Map.of("starts", starts);
        }
    }

    /** Nothing to make up: it was used, has expired, or was for something else. */
    public static final class NoMakeup extends ClassRefused {
        private static final long serialVersionUID = 1L;

        public NoMakeup() {
            super(Kind.CONFLICT, "scheduling.class-no-makeup");
        }
    }
}
