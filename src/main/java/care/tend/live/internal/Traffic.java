package care.tend.live.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What goes over the lines, counted. */
@Component
public class Traffic {

    private final Counter sent;
    private final Counter dropped;
    private final Counter slow;

    Traffic(MeterRegistry metrics) {
        this.sent = metrics.counter("tend.live.frames.sent");
        this.dropped = metrics.counter("tend.live.frames.dropped");
        this.slow = metrics.counter("tend.live.closed.slow");
    }

    void sent() {
        sent.increment();
    }

    /** A fleeting frame, to a reader who is behind. */
    void dropped() {
        dropped.increment();
    }

    /** A reader was closed for being slow. */
    void slow() {
        slow.increment();
    }
}
