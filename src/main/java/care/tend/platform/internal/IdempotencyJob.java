package care.tend.platform.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets answers kept under idempotency keys for longer than promised. */
@Configuration(proxyBeanMethods = false)
class IdempotencyJob {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> idempotencyCleanup(IdempotencyTable answers, Clock clock) {
        return Tasks.recurring("idempotency-cleanup", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> answers.forget(clock.instant().minus(KEPT)));
    }
}
