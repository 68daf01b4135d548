package care.tend.platform;

import care.tend.kernel.TendException;

/**
 * Why a server outside was not asked, or its answer not taken. Says nothing of what the network behind us looks like.
 */
public abstract sealed class OutsideRefused extends TendException {

    private static final long serialVersionUID = 1L;

    OutsideRefused(String code) {
        super(Kind.INVALID, code);
    }

    /** Not http or https, with a name and password inside, or at an unusual port. */
    public static final class BadAddress extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public BadAddress() {
            super("outside.bad-address");
        }
    }

    /** It leads into a network that is not public. */
    public static final class NotPublic extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public NotPublic() {
            super("outside.not-public");
        }
    }

    /** A secret would have gone out readable. */
    public static final class NotEncrypted extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public NotEncrypted() {
            super("outside.not-encrypted");
        }
    }

    /** There is no such server, or it does not answer, or not in a way that can be understood. */
    public static final class Unreachable extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public Unreachable() {
            super("outside.unreachable");
        }
    }

    /** It took longer than it may. */
    public static final class TooSlow extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public TooSlow() {
            super("outside.too-slow");
        }
    }

    /** It sent more than it may. */
    public static final class TooLarge extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super("outside.too-large");
        }
    }

    /** It sent us elsewhere again and again. */
    public static final class TooManyRedirects extends OutsideRefused {
        private static final long serialVersionUID = 1L;

        public TooManyRedirects() {
            super("outside.too-many-redirects");
        }
    }
}
