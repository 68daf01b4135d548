package care.tend.platform;

import care.tend.kernel.TendException;

/** Why a request under an {@code Idempotency-Key} was not taken. */
public abstract sealed class IdempotencyRefused extends TendException {

    private static final long serialVersionUID = 1L;

    IdempotencyRefused(String code) {
        super(Kind.INVALID, code);
    }

    /** The key was used before for something else; nothing was done now. */
    public static final class OtherRequest extends IdempotencyRefused {
        private static final long serialVersionUID = 1L;

        public OtherRequest() {
            super("idempotency.other-request");
        }
    }

    /** Empty or longer than 255 letters. */
    public static final class BadKey extends IdempotencyRefused {
        private static final long serialVersionUID = 1L;

        public BadKey() {
            super("idempotency.bad-key");
        }
    }
}
