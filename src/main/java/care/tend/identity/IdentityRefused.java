package care.tend.identity;

import care.tend.kernel.TendException;

/** Why somebody was not let in, or not let go on. */
public abstract sealed class IdentityRefused extends TendException {

    private static final long serialVersionUID = 1L;

    IdentityRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** The address or the password is not right; which of them is not said. */
    public static final class SignInRefused extends IdentityRefused {
        private static final long serialVersionUID = 1L;

        public SignInRefused() {
            super(Kind.UNAUTHENTICATED, "identity.sign-in-refused");
        }
    }

    /** The link was used, is too old, or never was one of ours. */
    public static final class LinkStale extends IdentityRefused {
        private static final long serialVersionUID = 1L;

        public LinkStale() {
            super(Kind.INVALID, "identity.link-stale");
        }
    }

    /** This installation is new: its first account is opened through the link that the console shows. */
    public static final class FirstLinkNeeded extends IdentityRefused {
        private static final long serialVersionUID = 1L;

        public FirstLinkNeeded() {
            super(Kind.FORBIDDEN, "identity.first-link-needed");
        }
    }

    /** So many sign in at this moment that this one has to wait. Nothing was changed. */
    public static final class Crowded extends IdentityRefused {
        private static final long serialVersionUID = 1L;

        public Crowded() {
            super(Kind.UNAVAILABLE, "busy");
        }
    }
}
