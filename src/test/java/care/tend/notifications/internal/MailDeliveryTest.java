package care.tend.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.notifications.AppointmentNotice.What;
import care.tend.platform.Language;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

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
        var mail = transactions
                .in(business.id(), () -> mails.find(business.id(), row.id()))
                .orElseThrow()
                .mail();
        assertThat(mail.html() + mail.text()).doesNotContain("aB3_x-9");
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void a_try_that_ended_in_doubt_is_repeated_under_the_same_name() throws Exception {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        var one = waiting().getFirst();
        var row = kept(business).getFirst();
        var mail = transactions
                .in(business.id(), () -> mails.find(business.id(), row.id()))
                .orElseThrow()
                .mail();

        // sent, and then the power went before that could be noted
        post(server.getSmtp().getPort()).send(one.id(), mail);
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

        assertThatThrownBy(() -> sink(port).deliver(one.id(), one.payload())).isInstanceOf(MailException.class);
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
            assertThatThrownBy(() -> sink(silent.getLocalPort()).deliver(one.id(), one.payload()))
                    .isInstanceOf(MailException.class);
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
}
