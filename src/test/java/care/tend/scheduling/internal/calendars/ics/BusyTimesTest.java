package care.tend.scheduling.internal.calendars.ics;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a calendar of somebody else's says that they are busy. */
class BusyTimesTest {

    private static final ZoneId ATYRAU = ZoneId.of("Asia/Atyrau"); // UTC+5
    private static final TimeRange WINDOW = range("2026-11-01T00:00:00Z", "2027-03-01T00:00:00Z");

    @Test
    void times_in_utc_in_a_zone_and_without_one() {
        assertThat(busy("DTSTART:20261125T050000Z", "DTEND:20261125T060000Z"))
                .containsExactly(range("2026-11-25T05:00:00Z", "2026-11-25T06:00:00Z"));
        assertThat(busy("DTSTART;TZID=Europe/London:20261125T090000", "DURATION:PT45M"))
                .containsExactly(range("2026-11-25T09:00:00Z", "2026-11-25T09:45:00Z"));
        assertThat(busy("DTSTART:20261125T090000", "DTEND:20261125T100000"))
                .containsExactly(range("2026-11-25T04:00:00Z", "2026-11-25T05:00:00Z"));
    }

    @Test
    void whole_days_are_those_of_the_reader() {
        assertThat(busy("DTSTART;VALUE=DATE:20261125"))
                .containsExactly(range("2026-11-24T19:00:00Z", "2026-11-25T19:00:00Z"));
        assertThat(busy("DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261127"))
                .containsExactly(range("2026-11-24T19:00:00Z", "2026-11-26T19:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Berlin
            W. Europe Standard Time
            "W. Europe Standard Time"
            /freeassociation.sourceforge.net/Europe/Berlin
            /mozilla.org/20070129_1/Europe/Berlin
            """, quoteCharacter = '\'')
    void zones_by_all_the_names_they_have(String tzid) {
        assertThat(busy("DTSTART;TZID=" + tzid + ":20261125T090000", "DURATION:PT1H"))
                .containsExactly(range("2026-11-25T08:00:00Z", "2026-11-25T09:00:00Z"));
    }

    @Test
    void a_zone_that_only_the_calendar_knows() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Our own
                BEGIN:STANDARD
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        var window = range("2026-06-01T00:00:00Z", "2027-01-01T00:00:00Z");

        var read = read(
                zone
                        + event("DTSTART;TZID=Our own:20260610T090000", "DURATION:PT1H")
                        + event("DTSTART;TZID=Our own:20261210T090000", "DURATION:PT1H"),
                window);

        assertThat(read.busy())
                .containsExactly(
                        range("2026-06-10T07:00:00Z", "2026-06-10T08:00:00Z"),
                        range("2026-12-10T08:00:00Z", "2026-12-10T09:00:00Z"));
    }

    @Test
    void what_takes_nobodys_time_is_left_out() {
        for (var mark : List.of("TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE")) {
            assertThat(busy("DTSTART:20261125T050000Z", "DTEND:20261125T060000Z", mark))
                    .as(mark)
                    .isEmpty();
        }
        assertThat(busy("DTSTART:20261125T050000Z")).isEmpty();
    }

    @Test
    void a_series_with_dates_left_out_added_and_moved() {
        var busy = read(
                        event(
                                        "UID:s",
                                        "DTSTART;TZID=Asia/Atyrau:20261123T100000",
                                        "DURATION:PT1H",
                                        "RRULE:FREQ=DAILY;COUNT=5",
                                        "EXDATE;TZID=Asia/Atyrau:20261124T100000",
                                        "RDATE;TZID=Asia/Atyrau:20261130T150000")
                                + event(
                                        "UID:s",
                                        "RECURRENCE-ID;TZID=Asia/Atyrau:20261125T100000",
                                        "DTSTART;TZID=Asia/Atyrau:20261125T160000",
                                        "DURATION:PT2H")
                                + event(
                                        "UID:s",
                                        "RECURRENCE-ID;TZID=Asia/Atyrau:20261126T100000",
                                        "DTSTART;TZID=Asia/Atyrau:20261126T100000",
                                        "DURATION:PT1H",
                                        "STATUS:CANCELLED"),
                        WINDOW)
                .busy();

        assertThat(busy)
                .containsExactly(
                        range("2026-11-23T05:00:00Z", "2026-11-23T06:00:00Z"),
                        range("2026-11-25T11:00:00Z", "2026-11-25T13:00:00Z"),
                        range("2026-11-27T05:00:00Z", "2026-11-27T06:00:00Z"),
                        range("2026-11-30T10:00:00Z", "2026-11-30T11:00:00Z"));
    }

    @Test
    void one_that_is_moved_with_all_that_follow() {
        var busy = read(
                        event("UID:s", "DTSTART:20261123T050000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4")
                                + event(
                                        "UID:s",
                                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261125T050000Z",
                                        "DTSTART:20261125T080000Z",
                                        "DURATION:PT30M"),
                        WINDOW)
                .busy();

        assertThat(busy)
                .containsExactly(
                        range("2026-11-23T05:00:00Z", "2026-11-23T06:00:00Z"),
                        range("2026-11-24T05:00:00Z", "2026-11-24T06:00:00Z"),
                        range("2026-11-25T08:00:00Z", "2026-11-25T08:30:00Z"),
                        range("2026-11-26T08:00:00Z", "2026-11-26T08:30:00Z"));
    }

    @Test
    void a_series_keeps_its_wall_clock_through_a_change_of_the_clocks() {
        var busy = read(
                        event(
                                "DTSTART;TZID=Europe/London:20261018T090000",
                                "DTEND;TZID=Europe/London:20261018T100000",
                                "RRULE:FREQ=WEEKLY;COUNT=3"),
                        range("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z"))
                .busy();

        assertThat(busy)
                .containsExactly(
                        range("2026-10-18T08:00:00Z", "2026-10-18T09:00:00Z"),
                        range("2026-10-25T09:00:00Z", "2026-10-25T10:00:00Z"),
                        range("2026-11-01T09:00:00Z", "2026-11-01T10:00:00Z"));
    }

    @Test
    void a_series_of_old_is_still_going_on() {
        assertThat(busy("DTSTART;TZID=Europe/London:19990104T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=MO"))
                .hasSize(17)
                .startsWith(range("2026-11-02T09:00:00Z", "2026-11-02T10:00:00Z"));
    }

    @Test
    void busy_times_that_meet_are_one() {
        var busy = read(
                        event("DTSTART:20261125T050000Z", "DTEND:20261125T060000Z")
                                + event("DTSTART:20261125T053000Z", "DTEND:20261125T070000Z")
                                + event("DTSTART:20261125T070000Z", "DTEND:20261125T080000Z"),
                        WINDOW)
                .busy();

        assertThat(busy).containsExactly(range("2026-11-25T05:00:00Z", "2026-11-25T08:00:00Z"));
    }

    @Test
    void free_busy_files_say_it_outright() {
        var text = """
                BEGIN:VCALENDAR
                BEGIN:VFREEBUSY
                FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T050000Z/PT1H,20261126T050000Z/20261126T053000Z
                FREEBUSY;FBTYPE=FREE:20261127T050000Z/PT1H
                END:VFREEBUSY
                END:VCALENDAR
                """;

        assertThat(BusyTimes.read(text, WINDOW, ATYRAU, uid -> false)
                        .orElseThrow()
                        .busy())
                .containsExactly(
                        range("2026-11-25T05:00:00Z", "2026-11-25T06:00:00Z"),
                        range("2026-11-26T05:00:00Z", "2026-11-26T05:30:00Z"));
    }

    @Test
    void what_came_from_here_does_not_count() {
        var text = calendar(event("UID:apt_1@tend.care", "DTSTART:20261125T050000Z", "DURATION:PT1H"));

        assertThat(BusyTimes.read(text, WINDOW, ATYRAU, uid -> uid.startsWith("apt_"))
                        .orElseThrow()
                        .busy())
                .isEmpty();
    }

    @Test
    void one_entry_without_sense_does_not_hide_the_others() {
        var read = read(
                event("DTSTART:never")
                        + event("DTSTART:20261125T050000Z", "DURATION:PT1H")
                        + event("DTSTART:20261126T050000Z", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES"),
                WINDOW);

        assertThat(read.busy()).containsExactly(range("2026-11-25T05:00:00Z", "2026-11-25T06:00:00Z"));
        assertThat(read.unreadable()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9",
                "FREQ=MINUTELY;INTERVAL=1",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=WEEKLY;INTERVAL=2147483647",
                "FREQ=HOURLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYSETPOS=366",
                "FREQ=MONTHLY;COUNT=99999999999"
            })
    void a_hostile_rule_ends(String rule) {
        var read = read(
                event("DTSTART:19700101T000000Z", "DURATION:PT10M", "RRULE:" + rule)
                        + event("DTSTART:20261125T050000Z", "DURATION:PT1H"),
                WINDOW);

        assertThat(read.busy().size()).isLessThan(20_000);
        assertThat(read.busy())
                .anySatisfy(range -> assertThat(range.start()).isBeforeOrEqualTo("2026-11-25T05:00:00Z"));
    }

    @Test
    void many_rules_that_are_each_within_bounds_end_all_the_same() {
        var hourly = event("DTSTART:20160101T000000Z", "DURATION:PT1M", "RRULE:FREQ=HOURLY;INTERVAL=2");
        var never = event("DTSTART:19700101T000000Z", "DURATION:PT1M", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");

        var read = read(never.repeat(500) + hourly.repeat(2_000), WINDOW);

        assertThat(read.whole()).isFalse();
        assertThat(read.unreadable()).isPositive();
    }

    @Test
    void what_is_no_calendar_is_told_apart_from_an_empty_one() {
        assertThat(BusyTimes.read("<html>Please sign in</html>", WINDOW, ATYRAU, uid -> false))
                .isEmpty();
        assertThat(read("", WINDOW).busy()).isEmpty();
    }

    private static List<TimeRange> busy(String... lines) {
        return read(event(lines), WINDOW).busy();
    }

    private static BusyTimes read(String components, TimeRange window) {
        return BusyTimes.read(calendar(components), window, ATYRAU, uid -> false)
                .orElseThrow();
    }

    private static String calendar(String components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + components + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }
}
