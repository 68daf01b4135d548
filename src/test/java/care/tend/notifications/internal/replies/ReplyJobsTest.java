package care.tend.notifications.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.ImapServer;
import care.tend.platform.Keys;
import care.tend.testing.ServerTest;
import com.github.kagkarlsson.scheduler.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** The job that reads replies is there where there is a mailbox. */
class ReplyJobsTest extends ServerTest {

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Keys keys;

    @Test
    void without_a_mailbox_nothing_runs() {
        assertThat(server.getBeansOfType(Task.class)).isNotEmpty().doesNotContainKey("repliesJob");
    }

    @Test
    void with_one_it_is_read_again_and_again() {
        try (var postbox = new Postbox(keys, clock)) {
            var settings = Postbox.settings(postbox.port());
            new ApplicationContextRunner()
                    .withInitializer(context -> context.getBeanFactory().registerSingleton("imapServer", settings))
                    .withBean(ReplyReader.class, () -> new ReplyReader(postbox.addresses(), clock))
                    .withUserConfiguration(ReplyJobs.class)
                    .run(context -> {
                        assertThat(context).hasSingleBean(ImapServer.class);
                        assertThat(context.getBean("repliesJob", Task.class).getName())
                                .isEqualTo("replies");
                    });
        }
    }
}
