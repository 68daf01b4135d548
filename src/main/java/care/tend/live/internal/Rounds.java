package care.tend.live.internal;

import care.tend.access.MemberRemoved;
import care.tend.identity.PasswordChanged;
import care.tend.identity.SessionsEnded;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Goes round among those who listen: with a heartbeat when theirs is due, and with a look at whether they still may,
 * then and whenever a session ended or a member went.
 */
@Component
public class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** Looking costs a connection of the pool, which bookings need more. */
    private static final int LOOKS_AT_ONCE = 2;

    private final Readers readers;
    private final Channels channels;
    private final Doorkeeper doorkeeper;
    private final Pen pen;
    private final Clock clock;
    private final Executor threads;
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);

    Rounds(Readers readers, Channels channels, Doorkeeper doorkeeper, Pen pen, Clock clock, LiveThreads threads) {
        this.readers = readers;
        this.channels = channels;
        this.doorkeeper = doorkeeper;
        this.pen = pen;
        this.clock = clock;
        this.threads = threads;
    }

    /** One round. Waits for nobody. */
    void go() {
        var now = clock.instant();
        for (var reader : readers.all()) {
            if (reader instanceof SocketReader socket && socket.isLateWithHello(now)) {
                socket.close(CloseReason.NOT_UNDERSTOOD);
            } else if (reader instanceof SocketReader socket && socket.isSilent(now)) {
                socket.close(CloseReason.SILENT);
            } else if (reader.takeBeat(now)) {
                threads.execute(() -> beat(reader));
            }
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionsEnded ended) {
        look(readers.of(ended.account()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PasswordChanged changed) {
        look(readers.of(changed.account().id()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MemberRemoved removed) {
        look(channels.readers(removed.business()));
    }

    private void look(List<Reader> among) {
        among.forEach(reader -> threads.execute(() -> look(reader)));
    }

    private void beat(Reader reader) {
        look(reader);
        reader.offer(pen.write(new Frame.Beat(reader.positions())));
        if (reader instanceof SocketReader socket) {
            socket.ping();
        }
    }

    private void look(Reader reader) {
        try {
            looks.acquire();
            try {
                doorkeeper.lookAgain(reader);
            } finally {
                looks.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            // without the database nobody can say; nothing is said either, since nothing can change
            log.warn(
                    "Could not look whether {} may still listen: {}",
                    reader.session().account(),
                    away.toString());
        }
    }
}
