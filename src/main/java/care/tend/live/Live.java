package care.tend.live;

import care.tend.kernel.BusinessId;
import care.tend.live.internal.Channels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who have something open that it changed. */
@Service
public class Live {

    private static final Logger log = LoggerFactory.getLogger(Live.class);

    private final Channels channels;

    Live(Channels channels) {
        this.channels = channels;
    }

    /**
     * Hints at {@code change} to the members of {@code business} who may know, once the surrounding transaction has
     * committed and only then. What one transaction says on one topic goes out as one. A hint may be lost with the
     * process; whoever missed it notices by its number.
     */
    public void changed(BusinessId business, Topic topic, Change change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a hint needs the transaction of its cause");
        }
        pending().add(new Subject(business, topic), change);
    }

    private Pending pending() {
        for (var registered : TransactionSynchronizationManager.getSynchronizations()) {
            if (registered instanceof Pending pending) {
                return pending;
            }
        }
        var fresh = new Pending(channels);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private record Subject(BusinessId business, Topic topic) {}

    private static final class Pending implements TransactionSynchronization {

        private final Channels channels;
        private final Map<Subject, Change> changes = new LinkedHashMap<>();

        Pending(Channels channels) {
            this.channels = channels;
        }

        void add(Subject subject, Change change) {
            changes.merge(subject, change, Change::and);
        }

        @Override
        public void afterCommit() {
            changes.forEach((subject, change) -> {
                try {
                    channels.publish(subject.business(), subject.topic(), change);
                } catch (RuntimeException failed) {
                    // what was committed stays so, whoever hears of it
                    log.error("A hint on {} was lost", subject.topic().name(), failed);
                }
            });
        }
    }
}
