package care.tend.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes UUIDv7 values, so that an id is known before its row is written. Those of one process rise in the order they
 * were made, also within a millisecond (RFC 9562 6.2, method 1): lists that go by id go by time.
 */
@Component
public class Ids {

    private static final int MOST_IN_A_MILLISECOND = 0xFFF;
    /** A counter begins in its lower half, so that it has room to rise. */
    private static final int BEGINNINGS = 0x800;
    /** A clock set back by more was wrong before: then its new time is followed. */
    private static final long SMALL_STEP_BACK_MILLIS = 10_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis;
    private int counter;

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(nextHigh(), low);
    }

    private synchronized long nextHigh() {
        long now = clock.millis();
        if (now > millis || now < millis - SMALL_STEP_BACK_MILLIS) {
            begin(now);
        } else if (counter == MOST_IN_A_MILLISECOND) {
            begin(millis + 1);
        } else {
            counter++;
        }
        return (millis << 16) | 0x7000L | counter;
    }

    private void begin(long at) {
        millis = at;
        counter = random.nextInt(BEGINNINGS);
    }
}
