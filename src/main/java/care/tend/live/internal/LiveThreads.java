package care.tend.live.internal;

import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** Virtual threads that carry frames and look after those who listen; each ends with its errand. */
@Component
public class LiveThreads implements Executor {

    @Override
    public void execute(Runnable errand) {
        Thread.ofVirtual().name("live").start(errand);
    }
}
