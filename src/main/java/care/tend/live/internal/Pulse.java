package care.tend.live.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the rounds go while the server runs. When it stops, everybody is told first when to come back, and only then
 * does the server wait for what is under way: it begins last and ends first.
 */
@Component
public class Pulse implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final Duration COME_BACK_WITHIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    private final Rounds rounds;
    private final Readers readers;
    private final Pen pen;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;

    Pulse(Rounds rounds, Readers readers, Pen pen, @Value("${tend.live.round:1s}") Duration every) {
        this.rounds = rounds;
        this.readers = readers;
        this.pen = pen;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live-pulse").daemon().factory());
        var unused =
                fresh.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = fresh;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        farewell();
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** Tells all who listen to come back, and gives them a moment to hear it. */
    private void farewell() {
        var retry = pen.write(new Frame.Retry(COME_BACK_WITHIN.toMillis()));
        var leaving = readers.all();
        leaving.forEach(reader -> reader.close(CloseReason.RESTARTING, retry));
        try {
            readers.awaitNone(LONGEST_FAREWELL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            rounds.go();
        } catch (RuntimeException failed) {
            log.error("A round among those who listen failed", failed);
        }
    }
}
