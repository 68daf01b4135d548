package care.tend.access;

import care.tend.kernel.TendException;
import java.util.List;

/** Why somebody was not made a member. */
public abstract sealed class MemberRefused extends TendException {

    private static final long serialVersionUID = 1L;

    MemberRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** Nobody has an account under that address (yet). */
    public static final class NoAccount extends MemberRefused {
        private static final long serialVersionUID = 1L;

        public NoAccount() {
            super(Kind.INVALID, "access.no-account");
        }

        @Override
        public List<FieldError> fields() {
            return List.of(new FieldError("email", code()));
        }
    }

    /** They are a member already. */
    public static final class AlreadyMember extends MemberRefused {
        private static final long serialVersionUID = 1L;

        public AlreadyMember() {
            super(Kind.CONFLICT, "access.already-member");
        }
    }

    /** The professional is another member's place already. */
    public static final class ProviderTaken extends MemberRefused {
        private static final long serialVersionUID = 1L;

        public ProviderTaken() {
            super(Kind.CONFLICT, "access.provider-taken");
        }
    }

    /** They are the only owner: a business is never without one. */
    public static final class LastOwner extends MemberRefused {
        private static final long serialVersionUID = 1L;

        public LastOwner() {
            super(Kind.CONFLICT, "access.last-owner");
        }
    }
}
