package care.tend.platform.internal.outbox;

import care.tend.platform.OutboxSink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Delivers what the outbox holds. Each kind leaves by a {@link Lane} of its own, so that a slow mail server holds up
 * mails and nothing else; failures are tried again after 2, 4, 8 … seconds, at most an hour apart.
 */
@Component
public class OutboxDelivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Duration ALARMING_AGE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

    private final OutboxTable table;
    private final List<Lane> lanes;
    private final Clock clock;

    /** @param atOnce of one kind on one node; so many may be repeated when it is killed */
    OutboxDelivery(
            OutboxTable table,
            List<OutboxSink> sinks,
            Clock clock,
            MeterRegistry metrics,
            @Value("${tend.outbox.at-once:8}") int atOnce) {
        this.table = table;
        this.lanes =
                sinks.stream().map(sink -> new Lane(table, sink, clock, atOnce)).toList();
        this.clock = clock;
        Gauge.builder("tend.outbox.age", this, delivery -> delivery.age().toSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest effect that has not left")
                .register(metrics);
    }

    /** Delivers all that is due now and all that follows from it, and says how many left. */
    public int deliverDue() {
        int all = 0;
        for (int left = deliverOnce(); left > 0; left = deliverOnce()) {
            all += left;
        }
        return all;
    }

    /** Begins to deliver what is due, and does not wait for it. */
    void deliverSoon() {
        lanes.forEach(lane -> Thread.startVirtualThread(lane::runUnlessBusy));
    }

    /** How long the oldest effect has been waiting; above five minutes something is wrong outside. */
    public Duration age() {
        var now = clock.instant();
        return table.oldestWaiting(now).map(made -> Duration.between(made, now)).orElse(Duration.ZERO);
    }

    /** Writes the alarm when effects wait too long, and forgets those that left a week ago. */
    void watch() {
        var age = age();
        if (age.compareTo(ALARMING_AGE) > 0) {
            log.error("Outbox: the oldest effect has waited {} s; look at its last_error", age.toSeconds());
        }
        table.forgetDelivered(clock.instant().minus(KEPT));
    }

    /** What is under way is finished while there still is a database to note it in. */
    @Override
    public void close() throws InterruptedException {
        var end = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        for (var lane : lanes) {
            lane.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private int deliverOnce() {
        List<Future<Integer>> runs;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            runs = lanes.stream().map(lane -> threads.submit(lane::run)).toList();
        }
        return runs.stream().mapToInt(Future::resultNow).sum();
    }
}
