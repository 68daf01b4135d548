package care.tend.platform.internal.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring jobs of the outbox; each is begun by one node at a time. */
@Configuration(proxyBeanMethods = false)
class OutboxJobs {

    @Bean
    RecurringTask<Void> outboxDeliveryJob(OutboxDelivery delivery) {
        return Tasks.recurring("outbox-delivery", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> delivery.deliverSoon());
    }

    @Bean
    RecurringTask<Void> outboxWatchJob(OutboxDelivery delivery) {
        return Tasks.recurring("outbox-watch", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> delivery.watch());
    }
}
