package care.tend.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.platform.Language;
import jakarta.mail.Message;
import jakarta.mail.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What mails about appointments say, and to whom. */
class MailTest extends MailScene {

    @Test
    void a_guest_gets_a_confirmation_with_an_invitation_in_their_language_and_the_zone_of_the_place() throws Exception {
        var business = business("booking@juniper.example");
        say(notice(business, What.CONFIRMED, Language.RU));

        for (var one : waiting()) {
            deliver(one);
        }

        var mail = Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).contains("dana@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Запись подтверждена: Осмотр, вторник, 24 ноября, 14:30");
        assertThat(mail.getFrom()[0].toString()).contains("tend@tend.example");
        assertThat(mail.getReplyTo()[0].toString()).contains("booking@juniper.example");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString()).contains("dana@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = leaves(mail);
        assertThat(parts)
                .extracting(MailScene::type)
                .containsExactly("text/plain", "text/html", "text/calendar", "text/calendar");
        assertThat(text(parts.get(0)))
                .contains("14:30–15:00", "Атырау\u00a0(GMT+5)", "9\u00a0000\u00a0₸", MANAGE.toString(), "Туз");
        assertThat(text(parts.get(1))).contains("<html lang=\"ru\">", "Вы записаны", MANAGE.toString());
        assertThat(parts.get(2).getContentType()).contains("method=REQUEST");
        assertThat(text(parts.get(2))).contains("DTSTART:20261124T093000Z", "UID:apt_test@tend.care");
        assertThat(parts.get(3).getFileName()).isEqualTo("invite.ics");
        assertThat(parts.get(3).getDisposition()).isEqualTo(Part.ATTACHMENT);
    }

    @Test
    void each_language_speaks_for_itself_and_a_cancellation_takes_the_entry_out() throws Exception {
        var business = business(null);
        for (var language : Language.values()) {
            for (var what : What.values()) {
                say(notice(business, what, language, "apt_" + language));
            }
        }

        for (var one : waiting()) {
            deliver(one);
        }

        var subjects = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects)
                .hasSize(Language.values().length * What.values().length)
                .contains(
                        "Booked: Check-up, Tuesday 24 November, 14:30",
                        "Новое время: Осмотр, вторник, 24 ноября, 14:30",
                        "Қабылдау тоқтатылды: Қарап тексеру, 24 қараша, сейсенбі, 14:30");
        var cancelled = server.getReceivedMessages()[
                subjects.indexOf("Қабылдау тоқтатылды: Қарап тексеру, 24 қараша, сейсенбі, 14:30")];
        assertThat(text(leaves(cancelled).get(2))).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(text(leaves(cancelled).getFirst())).doesNotContain(MANAGE.toString());
    }

    @Test
    void the_business_hears_of_it_too_and_can_answer_the_guest() throws Exception {
        var business = business("booking@juniper.example");
        say(notice(business, What.CONFIRMED, Language.EN));

        for (var one : waiting()) {
            deliver(one);
        }

        var mail = Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).contains("booking@juniper.example"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Новая запись: Dana Seitkali, Осмотр, вторник, 24 ноября, 14:30");
        assertThat(mail.getReplyTo()[0].toString()).contains("dana@example.org");
        assertThat(text(leaves(mail).getFirst()))
                .contains("+7 701 000 00 00", "/today?day=2026-11-24")
                .doesNotContain(MANAGE.toString());
    }

    @Test
    void nothing_is_sent_for_what_was_rolled_back() {
        var business = business(null);

        assertThatThrownBy(() -> transactions.run(business.id(), () -> {
                    notifications.send(notice(business, What.CONFIRMED, Language.EN));
                    throw new IllegalStateException("the booking was lost");
                }))
                .hasMessage("the booking was lost");

        assertThat(waiting()).isEmpty();
        assertThat(kept(business)).isEmpty();
        say(notice(business, What.CONFIRMED, Language.EN));
        assertThat(waiting()).as("and it would have been").hasSize(1);
    }

    @Test
    void what_is_said_twice_is_sent_once_and_the_next_change_is_sent() {
        var business = business(null);
        say(notice(business, What.CONFIRMED, Language.EN));
        say(notice(business, What.CONFIRMED, Language.EN));
        say(notice(business, What.CHANGED, Language.EN));

        assertThat(waiting()).hasSize(2);
    }

    @Test
    void what_a_guest_typed_is_text_and_nothing_else() throws Exception {
        var business = business("booking@juniper.example");
        var typed = notice(business, What.CONFIRMED, Language.EN);
        say(new AppointmentNotice(
                typed.what(),
                business,
                typed.location(),
                typed.setting(),
                new AppointmentNotice.Guest(
                        "<img src=x onerror=alert(1)>\r\nBcc: all@example.org",
                        Optional.of("dana@example.org"),
                        Optional.empty()),
                typed.language(),
                typed.appointment(),
                typed.period(),
                typed.service(),
                typed.provider(),
                Optional.of("</td><script>alert(1)</script>"),
                typed.price(),
                typed.manage(),
                0,
                true,
                List.of(),
                List.of(),
                true,
                Optional.empty()));

        for (var one : waiting()) {
            deliver(one);
        }

        for (var mail : server.getReceivedMessages()) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(text(leaves(mail).get(1))).doesNotContain("<script").doesNotContain("<img");
        }
    }

    @Test
    void mails_wait_in_the_business_context_only() {
        say(notice(business(null), What.CONFIRMED, Language.EN));

        assertThat(jdbc.sql("select count(*) from notifications.mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
