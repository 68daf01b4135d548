package care.tend.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets sessions and links that no longer open anything. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    @Bean
    RecurringTask<Void> forgetExpiredSessionsJob(SessionTable sessions, Clock clock) {
        return Tasks.recurring("identity-forget-expired", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sessions.forgetExpired(clock.instant()));
    }
}
