package care.tend.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.CalendarInvite.Method;
import care.tend.notifications.ReplyAddresses;
import care.tend.notifications.ReplyReceived;
import care.tend.platform.ImapServer;
import care.tend.platform.Keys;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** To whom an invitation is answered, with and without a mailbox that is read. */
class InvitationTest extends MailScene {

    @Autowired
    private Keys keys;

    @Autowired
    private Messages messages;

    @Autowired
    private AppointmentLetters without;

    private ReplyAddresses addresses;
    private AppointmentLetters with;

    @BeforeEach
    void open() {
        var server = ImapServer.parse("imaps://replies%40example.org:x@mail.example.org");
        addresses = new ReplyAddresses(Optional.of(server), keys);
        with = new AppointmentLetters(messages, time, addresses, URI.create("https://tend.example"), "");
    }

    @Test
    void without_a_mailbox_the_business_is_written_to_and_nobody_is_asked() {
        var notice = byTheDesk(notice(business("hello@juniper.example"), What.CONFIRMED, Language.EN));

        var text = without.invite(notice, Method.REQUEST).text().replace("\r\n ", "");

        assertThat(text)
                .contains("ORGANIZER;CN=Juniper:mailto:hello@juniper.example\r\n")
                .contains("PARTSTAT=ACCEPTED;RSVP=FALSE");
    }

    @Test
    void with_one_the_answer_goes_to_an_address_that_proves_who_was_invited() {
        var notice = notice(business("hello@juniper.example"), What.CONFIRMED, Language.EN);

        var address = organizer(notice, Method.REQUEST);

        assertThat(address).matches("replies\\+[0-9a-f]{32}@example\\.org");
        var reply = new ReplyReceived("m", addresses.secretsIn(address), "", clock.instant());
        assertThat(addresses.proves(reply, "apt_test", "dana@example.org")).isTrue();
        assertThat(addresses.proves(reply, "apt_other", "dana@example.org")).isFalse();
    }

    @Test
    void an_event_keeps_its_organizer_from_the_first_mail_to_the_last() {
        var business = business("hello@juniper.example");
        var first = organizer(notice(business, What.CONFIRMED, Language.EN), Method.REQUEST);

        assertThat(organizer(notice(business, What.CHANGED, Language.KK), Method.REQUEST))
                .isEqualTo(first);
        assertThat(organizer(notice(business, What.CANCELLED, Language.EN), Method.CANCEL))
                .isEqualTo(first);
        assertThat(organizer(notice(business, What.CONFIRMED, Language.EN), Method.PUBLISH))
                .isEqualTo(first);
    }

    @Test
    void who_booked_has_agreed_and_whom_the_desk_booked_is_asked() {
        var booked = notice(business(null), What.CONFIRMED, Language.EN);

        assertThat(with.invite(booked, Method.REQUEST).text()).contains("RSVP=FALSE");
        assertThat(with.invite(byTheDesk(booked), Method.REQUEST).text()).contains("RSVP=TRUE");
    }

    private String organizer(AppointmentNotice notice, Method method) {
        return with.invite(notice, method).organizer().email();
    }

    /** The same, when it was the business that did it. */
    private static AppointmentNotice byTheDesk(AppointmentNotice notice) {
        return new AppointmentNotice(
                notice.what(),
                notice.business(),
                notice.location(),
                notice.setting(),
                notice.guest(),
                notice.language(),
                notice.appointment(),
                notice.period(),
                notice.service(),
                notice.provider(),
                notice.pet(),
                notice.price(),
                notice.manage(),
                notice.sequence(),
                false,
                List.of(),
                List.of(),
                true,
                Optional.empty());
    }
}
