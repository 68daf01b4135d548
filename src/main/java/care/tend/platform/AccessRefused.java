package care.tend.platform;

import care.tend.kernel.TendException;

/** Why a door stayed shut. */
public abstract sealed class AccessRefused extends TendException {

    private static final long serialVersionUID = 1L;

    AccessRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** Sign in first. */
    public static final class SignInNeeded extends AccessRefused {
        private static final long serialVersionUID = 1L;

        public SignInNeeded() {
            super(Kind.UNAUTHENTICATED, "access.sign-in-needed");
        }
    }

    /** Signed in and known here, but the role does not include it. */
    public static final class NotPermitted extends AccessRefused {
        private static final long serialVersionUID = 1L;

        public NotPermitted() {
            super(Kind.FORBIDDEN, "access.not-permitted");
        }
    }

    /** Here nobody gets an account or opens a business by themselves. */
    public static final class SignUpsClosed extends AccessRefused {
        private static final long serialVersionUID = 1L;

        public SignUpsClosed() {
            super(Kind.FORBIDDEN, "access.sign-ups-closed");
        }
    }

    /** The request was made by another site in the person's name. */
    public static final class CrossSite extends AccessRefused {
        private static final long serialVersionUID = 1L;

        public CrossSite() {
            super(Kind.FORBIDDEN, "access.cross-site");
        }
    }
}
