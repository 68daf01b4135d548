package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

/** Hours are wall-clock time in the host's zone, whatever the clocks do. */
class ClockChangeTest {

    @Test
    void a_night_open_from_midnight_to_six_lasts_six_hours() {
        assertThat(Ask.of(Someone.in("Europe/London").daily("00:00-06:00"))
                        .day("2027-03-27")
                        .slots()
                        .size())
                .isEqualTo(12);
    }

    @Test
    void five_when_the_clocks_go_forward() {
        var night = Ask.of(Someone.in("Europe/London").daily("00:00-06:00")).day("2027-03-28");

        assertThat(night.instants())
                .hasSize(10)
                .startsWith("2027-03-28T00:00:00Z")
                .endsWith("2027-03-28T04:30:00Z");
        assertThat(night.times()).doesNotContain("01:00", "01:30");
    }

    @Test
    void seven_when_they_go_back() {
        var night = Ask.of(Someone.in("Europe/London").daily("00:00-06:00")).now("2027-10-29T00:00:00Z");

        assertThat(night.window("2027-10-30T20:00:00Z", "2027-10-31T20:00:00Z").instants())
                .hasSize(14)
                .startsWith("2027-10-30T23:00:00Z")
                .endsWith("2027-10-31T05:30:00Z");
        assertThat(night.times()).containsSubsequence("01:00", "01:30", "01:00", "01:30", "02:00");
    }

    @Test
    void a_skipped_time_means_the_instant_of_the_change() {
        var opens = Ask.of(Someone.in("Europe/London").daily("01:20-03:00")).day("2027-03-28");
        var closes = Ask.of(Someone.in("Europe/London").daily("00:00-01:40")).day("2027-03-28");

        assertThat(opens.instants()).containsExactly("2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z");
        assertThat(closes.instants()).containsExactly("2027-03-28T00:00:00Z", "2027-03-28T00:30:00Z");
    }

    @Test
    void hours_that_are_skipped_whole_are_none() {
        assertThat(Ask.of(Someone.in("Europe/London").daily("01:10-01:50"))
                        .lasting(1)
                        .day("2027-03-28")
                        .slots()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_time_that_occurs_twice_opens_at_the_first_and_closes_at_the_second() {
        var ask = Ask.of(Someone.in("Europe/London").daily("01:30-01:45"))
                .lasting(15)
                .every(15)
                .day("2027-10-31");

        // 01:30 first is 00:30Z, 01:45 second is 01:45Z: open for an hour and a quarter
        assertThat(ask.instants())
                .containsExactly(
                        "2027-10-31T00:30:00Z",
                        "2027-10-31T00:45:00Z",
                        "2027-10-31T01:00:00Z",
                        "2027-10-31T01:15:00Z",
                        "2027-10-31T01:30:00Z");
    }

    @Test
    void a_midnight_that_is_skipped_opens_the_day_at_the_change() {
        // Santiago goes from 24:00 to 01:00
        var ask = Ask.of(Someone.in("America/Santiago").on(DayOfWeek.SUNDAY, "00:00-02:00"))
                .day("2027-09-05");

        assertThat(ask.starts()).containsExactly("09-05 01:00", "09-05 01:30");
    }

    @Test
    void a_midnight_that_occurs_twice_closes_at_the_second() {
        // The Azores go back from 01:00 to 00:00
        var ask = Ask.of(Someone.in("Atlantic/Azores").on(DayOfWeek.SATURDAY, "23:00-24:00"))
                .now("2027-10-25T00:00:00Z");

        assertThat(ask.window("2027-10-30T12:00:00Z", "2027-10-31T12:00:00Z").starts())
                .containsExactly("10-30 23:00", "10-30 23:30", "10-31 00:00", "10-31 00:30");
    }

    @Test
    void a_day_off_ends_with_the_first_of_two_midnights() {
        var ask = Ask.of(Someone.in("Atlantic/Azores").daily("00:00-24:00").off("2027-10-30", "2027-10-30"))
                .now("2027-10-25T00:00:00Z")
                .window("2027-10-30T00:00:00Z", "2027-10-31T02:00:00Z");

        assertThat(ask.starts()).containsExactly("10-31 00:00", "10-31 00:30", "10-31 00:00", "10-31 00:30");
    }

    @Test
    void a_day_off_without_midnight_is_off_whole() {
        var ask = Ask.of(Someone.in("America/Santiago").daily("00:00-24:00").off("2027-09-05", "2027-09-05"))
                .now("2027-09-01T00:00:00Z")
                .window("2027-09-05T03:00:00Z", "2027-09-06T04:00:00Z");

        assertThat(ask.starts()).containsExactly("09-04 23:00", "09-04 23:30", "09-06 00:00", "09-06 00:30");
    }

    @Test
    void half_an_hour_is_skipped_and_doubled_as_well() {
        // Lord Howe: 02:00 becomes 02:30 in October, 02:00 becomes 01:30 in April
        var howe = Someone.in("Australia/Lord_Howe").daily("01:00-03:00");

        assertThat(Ask.of(howe)
                        .now("2027-10-01T00:00:00Z")
                        .window("2027-10-02T12:00:00Z", "2027-10-03T12:00:00Z")
                        .starts())
                .containsExactly("10-03 01:00", "10-03 01:30", "10-03 02:30");
        assertThat(Ask.of(howe)
                        .now("2027-04-01T00:00:00Z")
                        .window("2027-04-03T12:00:00Z", "2027-04-04T12:00:00Z")
                        .starts())
                .containsExactly("04-04 01:00", "04-04 01:30", "04-04 01:30", "04-04 02:00", "04-04 02:30");
    }

    @Test
    void a_day_left_out_of_the_calendar_has_no_hours() {
        // Apia had no 30 December 2011
        var ask = Ask.of(Someone.in("Pacific/Apia").daily("09:00-10:00"))
                .now("2011-12-28T00:00:00Z")
                .window("2011-12-29T00:00:00Z", "2012-01-01T00:00:00Z");

        assertThat(ask.dates()).containsExactly("12-29", "12-31", "01-01");
    }

    @Test
    void an_offset_of_odd_seconds_keeps_the_clock_round() {
        // Monrovia was 44 minutes and 30 seconds behind until January 1972
        var ask = Ask.any(
                        Someone.called("a", "Africa/Monrovia").daily("09:00-10:00"),
                        Someone.called("b", "UTC").open("1972-01-05T09:00:00Z", "1972-01-05T10:30:00Z"))
                .now("1972-01-01T00:00:00Z")
                .window("1972-01-05T00:00:00Z", "1972-01-06T00:00:00Z");

        assertThat(ask.instants())
                .containsExactly("1972-01-05T09:14:30Z", "1972-01-05T09:44:30Z", "1972-01-05T10:14:30Z");
    }
}
