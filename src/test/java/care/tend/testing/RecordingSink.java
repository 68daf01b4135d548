package care.tend.testing;

import care.tend.platform.OutboxSink;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An outside world that remembers what reached it, and fails as often as it is told. */
public final class RecordingSink implements OutboxSink {

    public static final String KIND = "test";

    private final List<UUID> tried = new CopyOnWriteArrayList<>();
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        tried.add(id);
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

    public void forget() {
        tried.clear();
        delivered.clear();
        givenUp.clear();
        failures.set(0);
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
