package care.tend.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.TimeRange;
import care.tend.notifications.CalendarInvite.Method;
import care.tend.notifications.CalendarInvite.Party;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** iCalendar as RFC 5545 and 5546 have it; read back with a parser that is not the writer. */
class CalendarInviteTest {

    private static final Instant START = Instant.parse("2026-11-24T09:30:00Z");
    private static final URI LINK = URI.create("https://tend.example/b/juniper/booking/aB3_x-9");

    @Test
    void a_request_says_what_a_calendar_needs() {
        assertThat(invite(Method.REQUEST, "Check-up, Juniper", 2).text())
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Tend//Tend//EN",
                        "VERSION:2.0",
                        "METHOD:REQUEST",
                        "BEGIN:VEVENT",
                        "UID:apt_1@tend.example",
                        "DTSTAMP:20261120T080000Z",
                        "SEQUENCE:2",
                        "DTSTART:20261124T093000Z",
                        "DTEND:20261124T100000Z",
                        "SUMMARY:Check-up\\, Juniper",
                        "LOCATION:Satpayev 48\\, Atyrau",
                        "DESCRIPTION:With: Aigerim\\nChange or cancel:\\nhttps://tend.example/b/junipe",
                        " r/booking/aB3_x-9",
                        "URL:https://tend.example/b/juniper/booking/aB3_x-9",
                        "ORGANIZER;CN=Juniper:mailto:hello@juniper.example",
                        "ATTENDEE;CN=Dana;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:dana@example.org",
                        "STATUS:CONFIRMED",
                        "TRANSP:OPAQUE",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void a_cancellation_has_the_same_uid_and_a_higher_sequence() throws Exception {
        var asked = event(invite(Method.REQUEST, "Check-up", 0).text());
        var cancelled = invite(Method.CANCEL, "Check-up", 1).text();

        assertThat(cancelled).contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
        assertThat(value(event(cancelled), Property.UID)).isEqualTo(value(asked, Property.UID));
        assertThat(value(event(cancelled), Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void what_people_type_comes_back_as_they_typed_it() throws Exception {
        var typed = "Стрижка; \"Ұзын\", C:\\groom\nBEGIN:VEVENT 🐩";

        var event = event(invite(Method.REQUEST, typed, 0).text());

        assertThat(value(event, Property.SUMMARY)).isEqualTo(typed);
        assertThat(read(invite(Method.REQUEST, typed, 0).text()).getComponents())
                .hasSize(1);
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_letter_is_cut() throws Exception {
        var long_ = "Қазақша мәтін ұзақ болады, 🐕 ".repeat(20).strip();

        var text = invite(Method.REQUEST, long_, 0).text();

        assertThat(text.split("\r\n", -1)).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + long_.replace(",", "\\,"));
        assertThat(text).doesNotContain("\uFFFD").doesNotContainPattern("[^\r]\n");
        assertThat(value(event(text), Property.SUMMARY)).isEqualTo(long_);
    }

    @Test
    void a_name_cannot_break_out_of_its_parameter() throws Exception {
        var invite = new CalendarInvite(
                Method.REQUEST,
                false,
                "u",
                0,
                START,
                TimeRange.of(START, Duration.ofMinutes(30)),
                "x",
                "",
                "",
                Optional.empty(),
                new Party("Juniper; \"Vets\": all, of\r\nATTENDEE:mailto:x@y.z", "a@example.org"),
                Optional.of(new Party("", "b@example.org")),
                false);

        var organizer = event(invite.text()).getRequiredProperty(Property.ORGANIZER);

        assertThat(organizer.getRequiredParameter(Parameter.CN).getValue())
                .isEqualTo("Juniper; 'Vets': all, of ATTENDEE:mailto:x@y.z");
        assertThat(event(invite.text()).getProperties(Property.ATTENDEE)).hasSize(1);
    }

    @Test
    void the_time_is_an_instant_whatever_the_zone_does_that_day() throws Exception {
        // the night London's clocks go back: 01:30 there happens twice, an instant in UTC once
        var second = Instant.parse("2026-10-25T01:30:00Z");
        var invite = new CalendarInvite(
                Method.PUBLISH,
                false,
                "u",
                0,
                START,
                TimeRange.of(second, Duration.ofMinutes(60)),
                "x",
                "",
                "",
                Optional.empty(),
                new Party("Juniper", "a@example.org"),
                Optional.empty(),
                false);

        assertThat(invite.text()).contains("DTSTART:20261025T013000Z", "DTEND:20261025T023000Z");
        assertThat(invite.text()).doesNotContain("ATTENDEE");
    }

    @Test
    void who_is_asked_has_not_agreed_yet() {
        var told = invite(Method.REQUEST, "Check-up", 0);
        var asked = new CalendarInvite(
                told.method(),
                false,
                told.uid(),
                0,
                told.stamp(),
                told.period(),
                told.summary(),
                "",
                "",
                told.url(),
                told.organizer(),
                told.attendee(),
                true);

        assertThat(asked.text()).contains("ATTENDEE;CN=Dana;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:dana@example.org");
    }

    @Test
    void a_message_of_itip_is_for_somebody() {
        assertThatThrownBy(() -> new CalendarInvite(
                        Method.REQUEST,
                        false,
                        "u",
                        0,
                        START,
                        TimeRange.of(START, Duration.ofMinutes(30)),
                        "x",
                        "",
                        "",
                        Optional.empty(),
                        new Party("Juniper", "a@example.org"),
                        Optional.empty(),
                        false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarInvite invite(Method method, String summary, int sequence) {
        return new CalendarInvite(
                method,
                method == Method.CANCEL,
                "apt_1@tend.example",
                sequence,
                Instant.parse("2026-11-20T08:00:00Z"),
                TimeRange.of(START, Duration.ofMinutes(30)),
                summary,
                "Satpayev 48, Atyrau",
                "With: Aigerim\nChange or cancel:\n" + LINK,
                Optional.of(LINK),
                new Party("Juniper", "hello@juniper.example"),
                Optional.of(new Party("Dana", "dana@example.org")),
                false);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(String text) throws IOException, ParserException {
        return (VEvent) read(text).getComponents().getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
