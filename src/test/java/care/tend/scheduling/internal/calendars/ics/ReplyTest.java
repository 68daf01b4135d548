package care.tend.scheduling.internal.calendars.ics;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.scheduling.Appointment.Answer;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as calendar programs write them. */
class ReplyTest {

    private static final ZoneId ATYRAU = ZoneId.of("Asia/Atyrau");
    private static final String DANA = "dana@example.com";

    @Test
    void one_by_google_sends_everything_back() {
        var reply = read("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:REPLY
                BEGIN:VEVENT
                DTSTART:20261125T050000Z
                DTEND:20261125T053000Z
                DTSTAMP:20261124T101112Z
                ORGANIZER;CN=Juniper:mailto:replies+0123@example.org
                UID:apt_1@tend.care
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=dana@ex
                 ample.com;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="The dog is ill\\, sorry":mailto:
                 dana@example.com
                SEQUENCE:3
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(reply.uid()).isEqualTo("apt_1@tend.care");
        assertThat(reply.sequence()).isEqualTo(3);
        assertThat(reply.stamp()).isEqualTo("2026-11-24T10:11:12Z");
        assertThat(reply.answerOf(DANA)).contains(Answer.DECLINED);
        assertThat(reply.commentOf(DANA)).isEqualTo("The dog is ill, sorry");
    }

    @Test
    void one_by_outlook_has_no_organizer_and_a_comment_of_nothing() {
        var reply = read("""
                BEGIN:VCALENDAR
                METHOD:REPLY
                PRODID:Microsoft Exchange Server 2010
                VERSION:2.0
                BEGIN:VEVENT
                ATTENDEE;PARTSTAT=ACCEPTED;CN=Dana:MAILTO:Dana@Example.com
                COMMENT;LANGUAGE=en-US:\\n
                UID:apt_1@tend.care
                SUMMARY;LANGUAGE=en-US:Accepted: Check-up
                DTSTAMP:20261124T101112Z
                SEQUENCE:0
                X-MICROSOFT-CDO-APPT-SEQUENCE:0
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(reply.answerOf(DANA)).contains(Answer.ACCEPTED);
        assertThat(reply.commentOf(DANA)).isEmpty();
    }

    @Test
    void another_time_is_told_in_any_zone() {
        assertThat(counter("DTSTART;TZID=Qyzylorda Standard Time:20261126T110000")
                        .start(ATYRAU))
                .contains(Instant.parse("2026-11-26T06:00:00Z"));
        assertThat(counter("DTSTART:20261126T110000").start(ATYRAU)).contains(Instant.parse("2026-11-26T06:00:00Z"));
        assertThat(counter("DTSTART:20261126T110000Z").start(ATYRAU)).contains(Instant.parse("2026-11-26T11:00:00Z"));
        assertThat(counter("DTSTART:20261126T110000Z").answerOf(DANA)).contains(Answer.COUNTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTSTART;VALUE=DATE:20261126", "DTSTART:soon", "DTSTART:99999999T000000Z", "X-NONE:1"})
    void what_says_no_time_says_none(String start) {
        assertThat(counter(start).start(ATYRAU)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NEEDS-ACTION", "DELEGATED", "COMPLETED", "MAYBE", "''"})
    void what_is_no_answer_is_none(String status) {
        var text = answered("ATTENDEE;PARTSTAT=" + status + ":mailto:dana@example.com");
        assertThat(read(text).answerOf(DANA)).isEmpty();
    }

    @Test
    void somebody_elses_answer_is_not_theirs() {
        var text = answered("ATTENDEE;PARTSTAT=ACCEPTED:mailto:other@example.com");
        assertThat(read(text).answerOf(DANA)).isEmpty();
        assertThat(read(text.replace(":mailto:other", ";EMAIL=dana@example.com:urn:uuid:7"))
                        .answerOf(DANA))
                .contains(Answer.ACCEPTED);
    }

    @Test
    void requests_several_events_and_dates_of_a_series_are_no_answers() {
        var text = answered("ATTENDEE;PARTSTAT=ACCEPTED:mailto:dana@example.com");

        assertThat(Reply.read(text)).isPresent();
        assertThat(Reply.read(text.replace("METHOD:REPLY", "METHOD:REQUEST"))).isEmpty();
        assertThat(Reply.read(text.replace("METHOD:REPLY\r\n", ""))).isEmpty();
        assertThat(Reply.read(text.replace("UID:", "RECURRENCE-ID:20261125T050000Z\r\nUID:")))
                .isEmpty();
        assertThat(Reply.read(text.replace("END:VEVENT", "END:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT")))
                .isEmpty();
        assertThat(Reply.read("")).isEmpty();
    }

    @Test
    void a_comment_is_plain_and_has_an_end() {
        var text = answered("ATTENDEE;PARTSTAT=ACCEPTED:mailto:dana@example.com\r\nCOMMENT:");

        assertThat(read(text.replace("COMMENT:", "COMMENT:<b>late</b>\\, \\;\\\\\u0007\\n10 min"))
                        .commentOf(DANA))
                .isEqualTo("<b>late</b>, ;\\\n10 min");
        assertThat(read(text.replace("COMMENT:", "COMMENT:x" + "🐩".repeat(400)))
                        .commentOf(DANA))
                .hasSize(499)
                .endsWith("🐩");
    }

    private static Reply counter(String start) {
        return read(answered("ATTENDEE:mailto:dana@example.com\r\n" + start).replace("METHOD:REPLY", "METHOD:COUNTER"));
    }

    private static String answered(String lines) {
        return "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:apt_1@tend.care\r\n" + lines
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static Reply read(String text) {
        return Reply.read(text.replace("\n", "\r\n").replace("\r\r", "\r")).orElseThrow();
    }
}
