package care.tend.platform.internal.outside;

import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** Ends a conversation that takes too long, however slowly the other side drips. */
final class Alarm implements AutoCloseable {

    private final Thread watch;
    private volatile @Nullable HttpUriRequestBase request;
    private volatile boolean rang;

    Alarm(Duration after) {
        watch = Thread.ofVirtual().name("outside-alarm").start(() -> ring(after));
    }

    void watch(HttpUriRequestBase asked) {
        request = asked;
        if (rang) {
            asked.cancel();
        }
    }

    boolean rang() {
        return rang;
    }

    private void ring(Duration after) {
        try {
            Thread.sleep(after);
        } catch (InterruptedException answered) {
            return;
        }
        rang = true;
        var late = request;
        if (late != null) {
            late.cancel();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
