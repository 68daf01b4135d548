package care.tend.testing;

import care.tend.platform.OutboxSink;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** An outside world that remembers what reached it, and fails as often as it is told. */
public final class RecordingSink implements OutboxSink {

    public static final String KIND = "test";

    private final List<UUID> tried = new CopyOnWriteArrayList<>();
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Hold hold = new Hold(0);

    @Override
    public String kind() {
        return KIND;
    }

    /** Those that are being delivered stay so until they are let go. */
    public static final class Hold {
        private final Semaphore came = new Semaphore(0);
        private final CountDownLatch letGo;

        private Hold(int holds) {
            this.letGo = new CountDownLatch(holds);
        }

        /** Returns when so many are being delivered. */
        public void await(int many) throws InterruptedException {
            came.acquire(many);
        }

        public void letGo() {
            letGo.countDown();
        }
    }

    @Override
    public void deliver(UUID id, String payload) throws InterruptedException {
        tried.add(id);
        hold.came.release();
        hold.letGo.await();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the line is down");
        }
        delivered.add(payload);
    }

    @Override
    public void givenUp(UUID id, String payload, String error) {
        givenUp.add(error);
    }

    public void fail(int times) {
        failures.set(times);
    }

    public Hold hold() {
        hold = new Hold(1);
        return hold;
    }

    public void forget() {
        tried.clear();
        delivered.clear();
        givenUp.clear();
        failures.set(0);
        hold = new Hold(0);
    }

    public List<UUID> tried() {
        return tried;
    }

    public List<String> delivered() {
        return delivered;
    }

    public List<String> givenUp() {
        return givenUp;
    }
}
