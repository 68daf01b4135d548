package care.tend.notifications.internal.replies;

import care.tend.platform.ImapServer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the mailbox for replies, where there is one; on one node at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(ImapServer.class)
class ReplyJobs {

    @Bean
    RecurringTask<Void> repliesJob(ImapServer server, ReplyReader reader, ApplicationEventPublisher events) {
        var box = new ReplyBox(server, server.properties(), reader, events::publishEvent);
        return Tasks.recurring("replies", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> box.look());
    }
}
