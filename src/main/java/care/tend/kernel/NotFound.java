package care.tend.kernel;

/**
 * It is not there, or not for this reader; both read the same, so that nobody learns by asking. For a thing addressed
 * by the caller; a module's own refusals say more.
 */
public final class NotFound extends TendException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found");
    }
}
