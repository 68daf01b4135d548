package care.tend.clients;

import care.tend.kernel.TendException;
import java.util.List;

/** Why a client's record was not kept. Said to members only. */
public abstract sealed class ClientRefused extends TendException {

    private static final long serialVersionUID = 1L;

    ClientRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** Another client of this business has the address or number. */
    public static final class ContactTaken extends ClientRefused {
        private static final long serialVersionUID = 1L;

        private final String field;

        /** @param field {@code email} or {@code phone} */
        public ContactTaken(String field) {
            super(Kind.CONFLICT, "clients.contact-taken");
            this.field = field;
        }

        @Override
        public List<FieldError> fields() {
            return List.of(new FieldError(field, code()));
        }
    }
}
