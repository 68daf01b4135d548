package care.tend.scheduling.internal.calendars;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the calendars that are due; runs on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    @Bean
    RecurringTask<Void> outsideCalendarsJob(Round round) {
        return Tasks.recurring("outside-calendars", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> round.go());
    }
}
