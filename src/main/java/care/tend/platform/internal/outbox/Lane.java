package care.tend.platform.internal.outbox;

import care.tend.platform.OutboxSink;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The way out of one kind of effect: a few at once, and none is taken before it is under way. Each is noted by itself
 * as soon as the sink has it, so what a killed process delivered without having noted it is never more than those few.
 */
final class Lane {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final int TRIES = 16;
    /** Short, since what a killed process had taken waits that long; renewed while it is being delivered. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** @param left false when it failed and waits for its next try */
    private record Ended(UUID id, boolean left) {}

    private final OutboxTable table;
    private final OutboxSink sink;
    private final Clock clock;
    private final int atOnce;
    private final ReentrantLock busy = new ReentrantLock();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    Lane(OutboxTable table, OutboxSink sink, Clock clock, int atOnce) {
        this.table = table;
        this.sink = sink;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Delivers until nothing is due and nothing under way, and says how many left. */
    int run() {
        busy.lock();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return run(threads);
        } catch (InterruptedException stopped) {
            // what was taken is taken again when its lease is over
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            sink.rest();
            busy.unlock();
        }
    }

    /** Nothing when somebody is at it already: they will find what is due. */
    void runUnlessBusy() {
        if (!busy.isLocked()) {
            run();
        }
    }

    /** Takes nothing more, and waits {@code longest} for what is under way. */
    void close(Duration longest) throws InterruptedException {
        closed = true;
        if (busy.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            busy.unlock();
        }
    }

    private int run(ExecutorService threads) throws InterruptedException {
        var under = new HashSet<UUID>();
        int left = 0;
        while (true) {
            for (var due : take(under)) {
                under.add(due.id());
                threads.execute(() -> ended.add(new Ended(due.id(), delivered(due))));
            }
            if (under.isEmpty()) {
                return left;
            }
            var one = ended.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            if (one == null) {
                renew(under);
            }
            for (; one != null; one = ended.poll()) {
                under.remove(one.id());
                left += one.left() ? 1 : 0;
            }
        }
    }

    private List<OutboxTable.Due> take(Set<UUID> under) {
        int free = atOnce - under.size();
        if (free == 0 || closed) {
            return List.of();
        }
        try {
            return table.take(sink.kind(), under, clock.instant(), LEASE, free);
        } catch (DataAccessException away) {
            log.warn("Outbox: nothing can be taken: {}", away.toString());
            return List.of();
        }
    }

    /** Keeps what is still under way to ourselves. */
    private void renew(Set<UUID> under) {
        noted(() -> table.renew(under, clock.instant().plus(LEASE)));
    }

    private boolean delivered(OutboxTable.Due due) {
        try (var correlation = MDC.putCloseable("correlation", due.correlation())) {
            var failure = failure(due);
            noted(() -> {
                if (failure == null) {
                    table.delivered(due.id(), clock.instant());
                } else {
                    retryOrGiveUp(due, failure);
                }
            });
            return failure == null;
        }
    }

    private @Nullable Exception failure(OutboxTable.Due due) {
        try {
            sink.deliver(due.id(), due.payload());
            return null;
        } catch (Exception failure) {
            return failure;
        }
    }

    /** What a database that is away does not take in is taken for not delivered when the lease is over. */
    private static void noted(Runnable note) {
        try {
            note.run();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Outbox: could not be noted: {}", away.toString());
        }
    }

    private void retryOrGiveUp(OutboxTable.Due due, Exception failure) {
        var error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (due.attempt() >= TRIES) {
            log.error("Outbox: gave up {} {} after {} tries", sink.kind(), due.id(), TRIES, failure);
            table.givenUp(due.id(), error, clock.instant());
            sink.givenUp(due.id(), due.payload(), error);
        } else {
            log.warn("Outbox: {} {} failed, try {}: {}", sink.kind(), due.id(), due.attempt(), error);
            table.failed(due.id(), error, clock.instant().plus(pauseAfter(due.attempt())));
        }
    }

    static Duration pauseAfter(int attempt) {
        var pause = Duration.ofSeconds(1L << Math.min(attempt, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
