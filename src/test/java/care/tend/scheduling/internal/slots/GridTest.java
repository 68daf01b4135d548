package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where starts lie in a free range, and what the present, the notice and the window have to say in it. */
class GridTest {

    private static Someone open(String start, String end) {
        return Someone.in("UTC").open("2027-01-04T" + start + "Z", "2027-01-04T" + end + "Z");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 10:00", "120, 10:00", "30, 09:30", "90, 09:30", "20, 09:20", "40, 09:20", "15, 09:15", "45, 09:15",
        "10, 09:10", "50, 09:10", "5, 09:10", "25, 09:10", "55, 09:10", "7, 09:07", "1, 09:07", "61, 09:07"
    })
    void it_begins_at_a_minute_of_the_hour_that_the_unit_divides(int interval, String first) {
        assertThat(Ask.of(open("09:06:30", "12:00:00")).every(interval).times()).startsWith(first);
    }

    @Test
    void then_every_interval() {
        assertThat(Ask.of(open("09:10:00", "12:00:00")).every(25).times())
                .containsExactly("09:10", "09:35", "10:00", "10:25", "10:50", "11:15");
    }

    @Test
    void it_begins_anew_after_each_busy_time_so_that_no_gap_is_wasted() {
        var host = open("09:00:00", "12:00:00").busy("2027-01-04T10:00:00Z", "2027-01-04T10:10:00Z");

        assertThat(Ask.of(host).lasting(50).every(50).times()).containsExactly("09:00", "10:10", "11:00");
    }

    @Test
    void it_is_round_on_the_clock_of_the_question() {
        var kathmandu = Ask.of(open("09:00:00", "11:00:00")).every(60).zone("Asia/Kathmandu");

        assertThat(kathmandu.instants()).containsExactly("2027-01-04T09:15:00Z", "2027-01-04T10:15:00Z");
    }

    @Test
    void intervals_are_elapsed_time_after_a_half_hour_change_too() {
        // Lord Howe: 02:00 becomes 02:30
        var ask = Ask.of(Someone.in("Australia/Lord_Howe").daily("00:00-06:00"))
                .every(60)
                .now("2027-10-01T00:00:00Z")
                .window("2027-10-02T13:00:00Z", "2027-10-03T12:00:00Z");

        assertThat(ask.times()).containsExactly("00:00", "01:00", "02:30", "03:30", "04:30", "05:30");
    }

    @Test
    void intervals_go_on_through_a_doubled_hour() {
        var ask = Ask.of(Someone.in("Europe/London").daily("00:00-04:00"))
                .every(90)
                .day("2027-10-31")
                .window("2027-10-30T22:00:00Z", "2027-10-31T12:00:00Z");

        assertThat(ask.instants())
                .containsExactly(
                        "2027-10-30T23:00:00Z", "2027-10-31T00:30:00Z", "2027-10-31T02:00:00Z", "2027-10-31T03:30:00Z");
    }

    @Test
    void rounding_up_looks_at_the_clock_after_a_change() {
        // Lord Howe: at 01:50 the next full hour is 03:00, forty minutes later
        var clock = ZoneClock.of(ZoneId.of("Australia/Lord_Howe"), 0);
        var grid = new Grid(Ask.of(Someone.in("UTC")).every(60).question().service(), clock, 0);

        long tenToTwo = Instant.parse("2027-10-02T15:20:00Z").getEpochSecond();
        assertThat(Instant.ofEpochSecond(grid.roundUp(tenToTwo))).isEqualTo("2027-10-02T16:00:00Z");
        long change = Instant.parse("2027-04-03T15:00:00Z").getEpochSecond();
        assertThat(Instant.ofEpochSecond(grid.roundUp(change))).isEqualTo("2027-04-03T15:30:00Z");
    }

    @Test
    void a_start_lies_after_now() {
        assertThat(Ask.of(open("09:00:00", "11:00:00"))
                        .now("2027-01-04T10:00:00Z")
                        .times())
                .containsExactly("10:30");
    }

    @Test
    void the_grid_begins_with_the_first_permitted_minute() {
        // At 10:00 sharp the earliest start is later than 10:00, so the grid of 45 begins at 10:15 and not at 10:45
        assertThat(Ask.of(open("09:00:00", "12:00:00"))
                        .every(45)
                        .now("2027-01-04T10:00:00Z")
                        .times())
                .containsExactly("10:15", "11:00");
        assertThat(Ask.of(open("09:00:00", "12:00:00"))
                        .every(45)
                        .now("2027-01-04T09:59:59.999Z")
                        .times())
                .containsExactly("10:00", "10:45", "11:30");
    }

    @Test
    void it_begins_anew_at_now_plus_notice() {
        var ask = Ask.of(open("09:00:00", "12:00:00")).every(45).now("2027-01-04T08:45:00Z");

        assertThat(ask.notice(75).times()).containsExactly("10:00", "10:45", "11:30");
        assertThat(ask.notice(76).times()).containsExactly("10:15", "11:00");
    }

    @Test
    void seconds_are_never_rounded_down() {
        var ask = Ask.of(open("09:00:00", "11:00:00")).every(1).lasting(110);

        assertThat(ask.now("2027-01-04T08:00:00Z").notice(65).times()).startsWith("09:05");
        assertThat(ask.now("2027-01-04T08:00:00.000000001Z").notice(65).times()).startsWith("09:06");
        assertThat(ask.now("2027-01-04T08:00:01Z").notice(65).times()).startsWith("09:06");
        assertThat(ask.now("2027-01-04T08:59:59.5Z").notice(0).times()).startsWith("09:00");
    }

    @Test
    void a_busy_time_that_ends_within_the_first_permitted_minute_still_counts() {
        var host = open("09:00:00", "11:00:00").busy("2027-01-04T09:30:00Z", "2027-01-04T10:01:20Z");

        assertThat(Ask.of(host).every(1).now("2027-01-04T10:00:30Z").times()).startsWith("10:02");
    }

    @Test
    void the_window_filters_from_included_to_excluded() {
        var ask = Ask.of(open("09:00:00", "12:00:00"));

        assertThat(ask.window("2027-01-04T09:30:00Z", "2027-01-04T10:30:00Z").times())
                .containsExactly("09:30", "10:00");
        assertThat(ask.window("2027-01-04T09:30:00.1Z", "2027-01-04T10:30:00.1Z")
                        .times())
                .containsExactly("10:00", "10:30");
        assertThat(ask.window("2027-01-04T09:30:00Z", "2027-01-04T09:30:00Z").times())
                .isEmpty();
    }

    @Test
    void the_window_never_moves_a_grid() {
        var ask = Ask.of(open("09:00:00", "12:00:00")).every(50);

        assertThat(ask.window("2027-01-04T09:10:00Z", "2027-01-04T12:00:00Z").times())
                .containsExactly("09:50", "10:40", "11:30");
    }

    @Test
    void a_grid_far_before_the_window_is_kept() {
        // Open without end since the present of two years ago: every 7 hours from then
        var ask = Ask.of(Someone.in("UTC").daily("00:00-24:00"))
                .every(420)
                .now("2025-01-01T00:00:00Z")
                .notice(60);

        long first = Instant.parse("2025-01-01T01:00:00Z").getEpochSecond();
        assertThat(ask.slots().list())
                .isNotEmpty()
                .allMatch(slot -> (slot.start().getEpochSecond() - first) % (420 * 60) == 0);
    }

    @Test
    void a_slot_may_reach_beyond_the_window() {
        var ask = Ask.of(open("09:00:00", "12:00:00"))
                .lasting(180)
                .window("2027-01-04T00:00:00Z", "2027-01-04T09:01:00Z");

        assertThat(ask.times()).containsExactly("09:00");
    }

    @Test
    void a_slot_may_last_for_days() {
        var ask = Ask.of(Someone.in("UTC").daily("00:00-24:00"))
                .lasting(3 * 1440)
                .every(1440)
                .day("2027-01-04");

        assertThat(ask.starts()).containsExactly("01-04 00:00");
    }

    @Test
    void huge_numbers_do_no_harm() {
        var ask = Ask.of(Someone.in("UTC").daily("00:00-24:00"));

        assertThat(ask.every(Minutes.MOST).now("2027-01-04T00:00:00Z").starts()).containsExactly("01-04 00:01");
        assertThat(ask.every(30).lasting(Minutes.MOST).starts()).isEmpty();
        assertThat(ask.lasting(30).notice(Minutes.MOST).starts()).isEmpty();
    }
}
