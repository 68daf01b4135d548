package care.tend.live.internal;

import care.tend.kernel.AccountId;
import care.tend.platform.TooMany;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All who listen to this process, sockets and polls: bounded in all, and for each account. */
@Component
public class Readers {

    /** Windows of one person; a thirty-third is a loop in somebody's script. */
    static final int MOST_OF_ACCOUNT = 32;

    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final Set<Reader> all = ConcurrentHashMap.newKeySet();
    private final int most;

    Readers(@Value("${tend.live.most-connections:10000}") int most, MeterRegistry metrics) {
        this.most = most;
        Gauge.builder("tend.live.connections", all, Set::size).register(metrics);
    }

    /** @throws TooMany when the account, or everybody together, has as many as there can be */
    void check(AccountId account) {
        if (all.size() >= most || of(account).size() >= MOST_OF_ACCOUNT) {
            throw new TooMany(COME_BACK);
        }
    }

    void add(Reader reader) {
        all.add(reader);
    }

    void remove(Reader reader) {
        reader.leave();
        all.remove(reader);
        synchronized (all) {
            all.notifyAll();
        }
    }

    /** Until nobody listens, and no longer than {@code longest}. */
    void awaitNone(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        synchronized (all) {
            for (long left = 1; !all.isEmpty() && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                all.wait(left);
            }
        }
    }

    List<Reader> of(AccountId account) {
        return all.stream()
                .filter(reader -> reader.session().account().equals(account))
                .toList();
    }

    List<Reader> all() {
        return List.copyOf(all);
    }
}
