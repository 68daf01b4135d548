package care.tend.kernel;

/** Somebody changed it since the caller read it ({@code If-Match}, RFC 9110 13.1.1). Read again, then decide. */
public final class Stale extends TendException {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(Kind.STALE, "stale");
    }
}
