package care.tend.platform;

import care.tend.kernel.TendException;
import java.time.Duration;
import java.util.Map;

/** Asked too often; answered with 429 and {@code Retry-After}. Nothing was done. */
public final class TooMany extends TendException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooMany(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooMany(long seconds) {
        super(Kind.TOO_MANY, "too-many", Map.of("seconds", seconds));
        this.seconds = seconds;
    }

    /** Whole seconds after which asking again makes sense; at least one. */
    public long retryAfterSeconds() {
        return seconds;
    }
}
