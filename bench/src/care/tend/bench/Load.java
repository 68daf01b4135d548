package care.tend.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Two ways to press a server. As a crowd ({@link #arriving}): requests come at their time whether or not the server
 * keeps up, and each is timed from when it was due, so that a stall is felt by all who came during it (no coordinated
 * omission). As a few who work without pause ({@link #working}): the wall time of all of it.
 */
final class Load {

    /** What came of it, in milliseconds. */
    record Result(int count, int refused, double p50, double p95, double p99, double max) {
        @Override
        public String toString() {
            return "%d requests, %d refused, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms"
                    .formatted(count, refused, p50, p95, p99, max);
        }
    }

    private Load() {}

    /** {@code act} is told which request it is, and answers whether the server did it. */
    static Result arriving(double perSecond, Duration time, IntFunction<Boolean> act) throws InterruptedException {
        int count = (int) (perSecond * time.toMillis() / 1000);
        var took = new ConcurrentLinkedQueue<Long>();
        var refused = new AtomicInteger();
        long start = System.nanoTime() + 50_000_000;
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + (long) (i * 1e9 / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                visitors.execute(() -> {
                    if (!act.apply(number)) {
                        refused.incrementAndGet();
                    }
                    took.add(System.nanoTime() - due);
                });
            }
        }
        var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(
                count, refused.get(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    /** Seconds until {@code workers} have done {@code each} acts each; every act has a number of its own. */
    static double working(int workers, int each, IntFunction<Callable<Boolean>> acts) throws Exception {
        long before = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Integer>> lanes = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker * each;
                lanes.add(() -> {
                    int done = 0;
                    for (int i = 0; i < each; i++) {
                        done += acts.apply(first + i).call() ? 1 : 0;
                    }
                    return done;
                });
            }
            int done = 0;
            for (var lane : threads.invokeAll(lanes)) {
                done += lane.get();
            }
            if (done != workers * each) {
                throw new IllegalStateException(workers * each - done + " of " + workers * each + " were not done");
            }
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private static double at(long[] sorted, double share) {
        int place = Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1);
        return sorted.length == 0 ? 0 : Arrays.stream(sorted, Math.max(0, place), Math.max(0, place) + 1).sum() / 1e6;
    }
}
