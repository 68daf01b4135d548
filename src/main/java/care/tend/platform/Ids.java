package care.tend.platform;

import care.tend.kernel.TypedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes UUIDv7 values, so that an id is known before its row is written. */
@Component
public class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        return TypedId.next(clock.millis(), random);
    }
}
