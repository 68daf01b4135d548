package care.tend.platform.internal.outbox;

import care.tend.platform.OutboxSink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Delivers what the outbox holds. Each effect goes out on a thread of its own, so that one slow mail server does not
 * hold up the others; failures are tried again after 2, 4, 8 … seconds, at most an hour apart.
 */
@Component
public class OutboxDelivery {

    private static final Logger log = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int BATCH = 32;
    private static final int TRIES = 16;
    /** Short, since what a killed process had taken waits that long; renewed while it is being delivered. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final long RENEWED_EVERY_SECONDS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration ALARMING_AGE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(7);

    private final OutboxTable table;
    private final Map<String, OutboxSink> sinks;
    private final Clock clock;

    OutboxDelivery(OutboxTable table, List<OutboxSink> sinks, Clock clock, MeterRegistry metrics) {
        this.table = table;
        this.sinks = sinks.stream().collect(Collectors.toMap(OutboxSink::kind, Function.identity()));
        this.clock = clock;
        Gauge.builder("tend.outbox.age", this, delivery -> delivery.age().toSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest effect that has not left")
                .register(metrics);
    }

    /** Delivers all that is due now, and says how many left. */
    public int deliverDue() {
        int delivered = 0;
        for (var due = take(); !due.isEmpty(); due = take()) {
            delivered += deliver(due);
        }
        return delivered;
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

    private List<OutboxTable.Due> take() {
        return table.take(clock.instant(), LEASE, BATCH);
    }

    private int deliver(List<OutboxTable.Due> due) {
        var under = ConcurrentHashMap.<UUID>newKeySet();
        due.forEach(one -> under.add(one.id()));
        var done = new CountDownLatch(due.size());
        var delivered = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : due) {
                threads.execute(() -> {
                    try {
                        if (deliver(one)) {
                            delivered.incrementAndGet();
                        }
                    } finally {
                        under.remove(one.id());
                        done.countDown();
                    }
                });
            }
            while (!done.await(RENEWED_EVERY_SECONDS, TimeUnit.SECONDS)) {
                renew(under);
            }
        } catch (InterruptedException stopped) {
            // what was taken is taken again when its lease is over
            Thread.currentThread().interrupt();
        }
        return delivered.get();
    }

    /** Keeps what is still under way to ourselves. */
    private void renew(Set<UUID> under) {
        try {
            table.renew(Set.copyOf(under), clock.instant().plus(LEASE));
        } catch (DataAccessException away) {
            log.warn("Outbox: a lease could not be renewed: {}", away.toString());
        }
    }

    private boolean deliver(OutboxTable.Due due) {
        try (var correlation = MDC.putCloseable("correlation", due.correlation())) {
            sink(due.kind()).deliver(due.id(), due.payload());
            table.delivered(due.id(), clock.instant());
            return true;
        } catch (Exception failure) {
            retryOrGiveUp(due, failure);
            return false;
        }
    }

    private void retryOrGiveUp(OutboxTable.Due due, Exception failure) {
        var error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (due.attempt() >= TRIES) {
            log.error("Outbox: gave up {} {} after {} tries", due.kind(), due.id(), TRIES, failure);
            table.givenUp(due.id(), error, clock.instant());
            sink(due.kind()).givenUp(due.id(), due.payload(), error);
        } else {
            log.warn("Outbox: {} {} failed, try {}: {}", due.kind(), due.id(), due.attempt(), error);
            table.failed(due.id(), error, clock.instant().plus(pauseAfter(due.attempt())));
        }
    }

    static Duration pauseAfter(int attempt) {
        var pause = Duration.ofSeconds(1L << Math.min(attempt, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private OutboxSink sink(String kind) {
        var sink = sinks.get(kind);
        if (sink == null) {
            throw new IllegalStateException("nothing delivers effects of kind " + kind);
        }
        return sink;
    }
}
