package care.tend.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.notifications.AppointmentNotice.What;
import care.tend.platform.Language;
import care.tend.testing.Cable;
import jakarta.mail.MessagingException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mails on their way, through a mail server that answers, fails, hangs and is asked twice. */
class MailDeliveryTest extends MailScene {

    @Test
    void a_mail_that_has_left_does_not_leave_again_and_keeps_no_secret_here() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        assertThat(kept(business).getFirst().status()).isEqualTo("queued");

        deliver(one);
        deliver(one);

        assertThat(server.getReceivedMessages()).hasSize(1);
        var row = kept(business).getFirst();
        assertThat(row.status()).isEqualTo("sent");
        var mail = mailOf(business);
        assertThat(mail.html() + mail.text()).doesNotContain("aB3_x-9");
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void a_try_that_ended_in_doubt_is_repeated_under_the_same_name() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        var mail = mailOf(business);

        // sent, and then the power went before that could be noted
        post(server.getSmtp().getPort(), Duration.ofSeconds(30)).send(one.id(), mail);
        deliver(one);

        assertThat(server.getReceivedMessages()).hasSize(2).allSatisfy(message -> assertThat(message.getMessageID())
                .isEqualTo("<" + one.id() + "@tend.example>"));
    }

    @Test
    void a_server_that_is_away_costs_nothing_but_time() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> sink(port).deliver(one.id(), one.payload())).isInstanceOf(MessagingException.class);
        assertThat(kept(business).getFirst().status()).isEqualTo("queued");

        server.start();
        deliver(one);
        assertThat(kept(business).getFirst().status()).isEqualTo("sent");
    }

    @Test
    void a_server_that_hangs_is_left() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        try (var silent = new ServerSocket(0)) {
            assertThatThrownBy(() ->
                            sink(silent.getLocalPort(), Duration.ofMillis(300)).deliver(one.id(), one.payload()))
                    .isInstanceOf(MessagingException.class);
        }
        assertThat(kept(business).getFirst().status()).isEqualTo("queued");
    }

    @Test
    void a_mail_that_was_given_up_says_so() {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();

        sink(1).givenUp(one.id(), one.payload(), "away");

        assertThat(kept(business).getFirst().status()).isEqualTo("failed");
    }

    @Test
    void a_mail_that_stays_here_is_there_once_and_whole() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        var mail = mailOf(business);
        var here = new Post(Optional.empty(), home, URI.create("https://tend.example"), "", time);

        // kept, and then the power went before that could be noted
        here.keep(one.id(), mail);
        here.keep(one.id(), mail);

        try (var files = Files.list(home.resolve("mailbox"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file)
                    .hasFileName(one.id() + ".eml")
                    .content()
                    .contains("Message-ID: <" + one.id() + "@tend.example>", "Date: "));
        }
    }

    @Test
    void mails_that_follow_each_other_leave_by_one_line() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN, "apt_one"));
        say(notice(business, What.CONFIRMED, Language.EN, "apt_two"));
        try (var cable = new Cable(server.getSmtp().getPort())) {
            var sink = sink(cable.port());
            for (var one : waiting()) {
                sink.deliver(one.id(), one.payload());
            }
            sink.rest();
            assertThat(cable.connections()).isEqualTo(1);
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void a_line_that_broke_is_not_used_again() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN, "apt_one"));
        say(notice(business, What.CONFIRMED, Language.EN, "apt_two"));
        try (var cable = new Cable(server.getSmtp().getPort())) {
            var sink = sink(cable.port());
            var first = waiting().getFirst();
            var second = waiting().getLast();
            sink.deliver(first.id(), first.payload());
            cable.cut();
            assertThatThrownBy(() -> sink.deliver(second.id(), second.payload()))
                    .isInstanceOf(MessagingException.class);
            cable.mend();
            sink.deliver(second.id(), second.payload());
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
    }
}
