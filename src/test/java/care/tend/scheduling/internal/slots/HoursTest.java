package care.tend.scheduling.internal.slots;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Weekly hours, nights, overrides, days off and open times. The window is the week of Monday 4 January 2027. */
class HoursTest {

    private final Someone alma = Someone.in("UTC");

    @Test
    void weekly_hours_open_on_their_days() {
        assertThat(Ask.of(alma.on(MONDAY, "09:00-10:00").on(FRIDAY, "15:00-16:00"))
                        .starts())
                .containsExactly("01-04 09:00", "01-04 09:30", "01-08 15:00", "01-08 15:30");
    }

    @Test
    void hours_are_told_by_the_clock_of_the_host() {
        var ask = Ask.of(Someone.in("Asia/Almaty").on(MONDAY, "09:00-10:00")).zone("UTC");

        assertThat(ask.instants()).containsExactly("2027-01-04T04:00:00Z", "2027-01-04T04:30:00Z");
    }

    @Test
    void nobody_is_open_without_hours() {
        assertThat(Ask.of(alma).starts()).isEmpty();
    }

    @Test
    void a_range_that_ends_at_or_before_its_start_runs_past_midnight() {
        assertThat(Ask.of(alma.on(MONDAY, "22:30-00:30")).lasting(60).every(60).starts())
                .containsExactly("01-04 23:00");
        assertThat(Ask.of(alma.on(MONDAY, "22:30-00:30")).starts())
                .containsExactly("01-04 22:30", "01-04 23:00", "01-04 23:30", "01-05 00:00");
    }

    @Test
    void a_range_that_ends_when_it_starts_lasts_a_whole_day() {
        assertThat(Ask.of(Someone.in("UTC").on(MONDAY, "09:00-09:00"))
                        .lasting(60)
                        .every(60)
                        .starts())
                .hasSize(24)
                .endsWith("01-05 08:00");
    }

    @Test
    void midnight_as_an_end_is_that_of_the_next_day() {
        assertThat(Ask.of(Someone.in("UTC").on(MONDAY, "23:00-24:00")).times()).containsExactly("23:00", "23:30");
        assertThat(Ask.of(Someone.in("UTC").on(MONDAY, "23:00-00:00")).times()).containsExactly("23:00", "23:30");
        assertThat(Ask.of(Someone.in("UTC").on(MONDAY, "00:00-24:00")).starts()).hasSize(48);
    }

    @Test
    void overlapping_and_touching_hours_are_one() {
        // One range from 09:00 to 12:00; a grid begun anew at 10:30 or at 11:15 would show
        var ask = Ask.of(alma.on(MONDAY, "11:15-12:00", "09:00-10:30", "10:00-11:15"));

        assertThat(ask.lasting(40).every(40).times()).containsExactly("09:00", "09:40", "10:20", "11:00");
    }

    @Test
    void a_night_touches_the_hours_of_the_next_day() {
        var ask = Ask.of(alma.on(MONDAY, "23:00-24:00").on(TUESDAY, "00:00-01:00"));

        assertThat(ask.lasting(60).every(30).starts()).containsExactly("01-04 23:00", "01-04 23:30", "01-05 00:00");
    }

    @Test
    void an_override_replaces_all_hours_that_begin_on_its_date() {
        var ask = Ask.of(alma.on(MONDAY, "09:00-10:00", "15:00-16:00").instead("2027-01-04", "12:00-13:00"));

        assertThat(ask.starts()).containsExactly("01-04 12:00", "01-04 12:30");
    }

    @Test
    void an_override_without_ranges_closes_its_date() {
        assertThat(Ask.of(alma.daily("09:00-10:00").instead("2027-01-06")).dates())
                .containsExactly("01-04", "01-05", "01-07", "01-08", "01-09", "01-10");
    }

    @Test
    void an_override_opens_a_date_without_weekly_hours() {
        assertThat(Ask.of(alma.instead("2027-01-06", "09:00-10:00")).starts())
                .containsExactly("01-06 09:00", "01-06 09:30");
    }

    @Test
    void overrides_of_one_date_are_joined() {
        var ask = Ask.of(
                alma.instead("2027-01-06", "09:00-10:00").instead("2027-01-06").instead("2027-01-06", "10:00-10:30"));

        assertThat(ask.lasting(45).every(45).times()).containsExactly("09:00", "09:45");
    }

    @Test
    void a_night_stays_after_midnight_whatever_the_next_days_override_says() {
        var ask =
                Ask.of(alma.on(MONDAY, "23:00-01:00").on(TUESDAY, "09:00-10:00").instead("2027-01-05"));

        assertThat(ask.starts()).containsExactly("01-04 23:00", "01-04 23:30", "01-05 00:00", "01-05 00:30");
    }

    @Test
    void an_override_may_be_a_night_and_replaces_the_night_of_its_date() {
        var ask = Ask.of(alma.on(MONDAY, "20:00-06:00").instead("2027-01-04", "23:30-00:30"));

        assertThat(ask.starts()).containsExactly("01-04 23:30", "01-05 00:00");
    }

    @Test
    void time_off_takes_whole_days_both_included() {
        assertThat(Ask.of(alma.daily("09:00-10:00").off("2027-01-05", "2027-01-08"))
                        .dates())
                .containsExactly("01-04", "01-09", "01-10");
    }

    @Test
    void time_off_goes_over_overrides() {
        assertThat(Ask.of(alma.instead("2027-01-06", "09:00-10:00").off("2027-01-06", "2027-01-06"))
                        .starts())
                .isEmpty();
    }

    @Test
    void time_off_goes_over_nights_begun_the_day_before() {
        var ask =
                Ask.of(alma.on(MONDAY, "23:00-02:00").on(TUESDAY, "22:00-01:00").off("2027-01-05", "2027-01-05"));

        // Tuesday from midnight to midnight; what Tuesday's night leaves of Wednesday stays
        assertThat(ask.starts()).containsExactly("01-04 23:00", "01-04 23:30", "01-06 00:00", "01-06 00:30");
    }

    @Test
    void overlapping_times_off_are_as_one() {
        var ask =
                Ask.of(alma.daily("09:00-09:30").off("2027-01-05", "2027-01-09").off("2027-01-06", "2027-01-06"));

        assertThat(ask.dates()).containsExactly("01-04", "01-10");
    }

    @Test
    void time_off_is_of_the_hosts_own_days() {
        var ask = Ask.of(Someone.in("Asia/Almaty").daily("00:00-24:00").off("2027-01-05", "2027-01-10"))
                .zone("UTC")
                .window("2027-01-04T18:00:00Z", "2027-01-10T19:30:00Z");

        assertThat(ask.starts()).containsExactly("01-04 18:00", "01-04 18:30", "01-10 19:00");
    }

    @Test
    void open_times_are_absolute() {
        var ask = Ask.of(alma.open("2027-01-06T09:00:00Z", "2027-01-06T10:00:00Z"));

        assertThat(ask.starts()).containsExactly("01-06 09:00", "01-06 09:30");
    }

    @Test
    void open_times_are_joined_too_and_those_without_length_ignored() {
        var ask = Ask.of(alma.open("2027-01-06T10:10:00.5Z", "2027-01-06T11:00:00Z")
                .open("2027-01-06T09:00:00Z", "2027-01-06T10:10:00.5Z")
                .open("2027-01-06T09:30:00Z", "2027-01-06T09:45:00Z")
                .open("2027-01-07T09:00:00Z", "2027-01-07T09:00:00Z"));

        assertThat(ask.lasting(40).every(40).starts()).containsExactly("01-06 09:00", "01-06 09:40", "01-06 10:20");
    }

    @Test
    void a_range_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> alma.open("2027-01-06T09:00:00Z", "2027-01-06T08:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> alma.off("2027-01-06", "2027-01-05")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slot_lies_in_the_hours_whole() {
        assertThat(Ask.of(alma.on(WEDNESDAY, "09:00-10:00"))
                        .lasting(45)
                        .every(15)
                        .times())
                .containsExactly("09:00", "09:15");
        assertThat(Ask.of(alma.on(TUESDAY, "09:00-10:00"))
                        .lasting(61)
                        .day("2027-01-05")
                        .times())
                .isEmpty();
    }
}
