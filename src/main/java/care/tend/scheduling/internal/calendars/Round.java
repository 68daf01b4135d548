package care.tend.scheduling.internal.calendars;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One round over the calendars that are due: a few at once, so that a slow server keeps nobody else waiting. */
@Component
public class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int MOST = 200;
    private static final int AT_ONCE = 6;
    /** So long one that was removed stands there still; it can come back for less. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final OutsideTable calendars;
    private final Imports imports;
    private final Clock clock;

    Round(OutsideTable calendars, Imports imports, Clock clock) {
        this.calendars = calendars;
        this.imports = imports;
        this.clock = clock;
    }

    public void go() {
        var room = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var due : calendars.due(clock.instant(), MOST)) {
                room.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        imports.look(due.business(), due.calendar());
                    } catch (RuntimeException unexpected) {
                        LOG.warn("Calendar {} could not be looked at", due.calendar(), unexpected);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        imports.growBack();
        calendars.forget(clock.instant().minus(KEPT));
    }
}
