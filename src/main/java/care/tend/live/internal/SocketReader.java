package care.tend.live.internal;

import care.tend.identity.LivingSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a socket. Frames wait in a bounded queue; a thread carries them only while there are any, so an idle
 * connection holds none.
 */
final class SocketReader extends Reader {

    private static final Duration LONGEST_SILENCE = BEAT.multipliedBy(3);
    private static final Duration LONGEST_BEFORE_HELLO = Duration.ofSeconds(10);

    private final Wire wire;
    private final Executor threads;
    private final Traffic traffic;
    private final FrameQueue queue = new FrameQueue();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Instant since;
    private volatile Instant lastHeard;
    private volatile boolean greeted;
    private volatile @Nullable CloseReason ending;

    SocketReader(LivingSession session, Instant now, Wire wire, Executor threads, Traffic traffic) {
        super(session, now);
        this.since = now;
        this.lastHeard = now;
        this.wire = wire;
        this.threads = threads;
        this.traffic = traffic;
    }

    /** The first thing said, before whatever has happened since its numbers were read. */
    void greet(Written welcome) {
        queue.putFirst(welcome);
        greeted = true;
        wake();
        if (closed.get()) {
            // the line ended while they were being let in: nobody is left to hear what they had begun to listen to
            leave();
        }
    }

    @Override
    void offer(Written frame) {
        if (closed.get()) {
            return;
        }
        switch (queue.offer(frame)) {
            case TAKEN -> wake();
            case DROPPED -> traffic.dropped();
            case FULL -> {
                traffic.slow();
                close(CloseReason.TOO_SLOW);
            }
        }
    }

    void heard(Instant now) {
        lastHeard = now;
    }

    /** Whether it said nothing for so long that nobody can be there. */
    boolean isSilent(Instant now) {
        return lastHeard.plus(LONGEST_SILENCE).isBefore(now);
    }

    boolean isLateWithHello(Instant now) {
        return !greeted && since.plus(LONGEST_BEFORE_HELLO).isBefore(now);
    }

    void ping() {
        try {
            wire.ping();
        } catch (IOException gone) {
            close(CloseReason.SILENT);
        }
    }

    @Override
    void close(CloseReason reason) {
        if (closed.compareAndSet(false, true)) {
            leave();
            threads.execute(() -> wire.close(reason));
        }
    }

    @Override
    void close(CloseReason reason, Written last) {
        queue.putLast(last);
        ending = reason;
        greeted = true;
        wake();
    }

    /** The other end is gone. */
    void gone() {
        closed.set(true);
        leave();
    }

    private void wake() {
        if (greeted && sending.compareAndSet(false, true)) {
            threads.execute(this::carry);
        }
    }

    private void carry() {
        try {
            for (var frame = queue.take(); frame != null && !closed.get(); frame = queue.take()) {
                wire.send(frame.text());
                traffic.sent();
            }
        } catch (IOException gone) {
            close(CloseReason.SILENT);
        } finally {
            sending.set(false);
        }
        if (!closed.get() && !queue.isEmpty()) {
            // came in between the last look and letting go
            wake();
        } else if (ending != null) {
            close(ending);
        }
    }
}
