package care.tend.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts who does what how often, in the memory of this process. What is counted is kept no longer than it matters and
 * never grows beyond a bound, so that counting cannot itself be turned against us.
 */
@Component
public class RateLimits {

    private static final int MOST_COUNTED = 200_000;

    private record Counted(Limit limit, String who) {}

    private final Cache<Counted, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    private final TimeMeter time;

    RateLimits(Clock clock) {
        this.time = new ByClock(clock);
    }

    /**
     * Counts one act.
     *
     * @param who whom to count by: a network, a contact, or both together
     * @throws TooMany when {@code who} is over {@code limit}; then nothing is counted
     */
    public void take(Limit limit, String who) {
        var probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Looks whether one more act is within {@code limit}, and counts nothing.
     *
     * @throws TooMany when it is not
     */
    public void check(Limit limit, String who) {
        var probe = bucket(limit, who).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Forgets what was counted of {@code who}, who has proved to mean well. */
    public void forgive(Limit limit, String who) {
        buckets.invalidate(new Counted(limit, who));
    }

    /** Forgets everything that was counted. */
    public void forgiveAll() {
        buckets.invalidateAll();
    }

    private Bucket bucket(Limit limit, String who) {
        return buckets.get(new Counted(limit, who), this::fresh);
    }

    private Bucket fresh(Counted counted) {
        var limit = counted.limit();
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth -> bandwidth.capacity(limit.most()).refillGreedy(limit.most(), limit.period()))
                .build();
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
