package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The most a host takes on in one local day. The window is the week of Monday 4 January 2027. */
class LimitsTest {

    private final Someone alma = Someone.in("UTC").daily("09:00-11:00");

    @Test
    void a_day_with_as_many_bookings_as_allowed_is_full() {
        var ask = Ask.of(alma.booked("2027-01-05T09:00:00Z", "2027-01-05T09:30:00Z")
                .booked("2027-01-05T18:00:00Z", "2027-01-05T18:30:00Z"));

        assertThat(ask.atMostBookings(3).dates()).contains("01-05");
        assertThat(ask.atMostBookings(2).dates()).doesNotContain("01-05").hasSize(6);
    }

    @Test
    void minutes_count_whole_and_without_buffers() {
        var ask = Ask.of(alma.booked("2027-01-05T18:00:00Z", "2027-01-05T19:30:00Z", 60, 60))
                .buffers(15, 15);

        assertThat(ask.atMostMinutes(120).dates()).contains("01-05");
        assertThat(ask.atMostMinutes(119).dates()).doesNotContain("01-05").hasSize(6);
    }

    @Test
    void fractions_of_seconds_add_up() {
        var ask = Ask.of(alma.booked("2027-01-05T18:00:00.5Z", "2027-01-05T18:30:00Z")
                .booked("2027-01-05T19:00:00Z", "2027-01-05T19:30:00.5Z"));

        assertThat(ask.atMostMinutes(90).dates()).contains("01-05");
        assertThat(Ask.of(alma.booked("2027-01-05T20:00:00Z", "2027-01-05T20:00:00.1Z"))
                        .atMostMinutes(90)
                        .dates())
                .doesNotContain("01-05");
    }

    @Test
    void external_busy_times_and_empty_bookings_do_not_count() {
        var ask = Ask.of(alma.busy("2027-01-05T18:00:00Z", "2027-01-05T19:00:00Z")
                .booked("2027-01-05T18:00:00Z", "2027-01-05T18:00:00Z"));

        assertThat(ask.atMostBookings(1).atMostMinutes(30).dates()).hasSize(7);
    }

    @Test
    void a_booking_counts_on_the_day_it_starts_overnight_ones_too() {
        var ask = Ask.of(alma.booked("2027-01-05T22:00:00Z", "2027-01-06T06:00:00Z"))
                .atMostMinutes(480 + 29);

        assertThat(ask.dates()).doesNotContain("01-05").contains("01-06");
    }

    @Test
    void so_does_a_slot() {
        var night = Someone.in("UTC").daily("23:00-01:00").booked("2027-01-05T12:00:00Z", "2027-01-05T12:30:00Z");

        assertThat(Ask.of(night).atMostBookings(1).starts())
                .contains("01-04 23:30", "01-06 00:00", "01-06 00:30")
                .doesNotContain("01-05 00:00", "01-05 00:30", "01-05 23:00", "01-05 23:30");
    }

    @Test
    void days_are_the_hosts_own() {
        // 20:00 UTC of the 5th is the 6th in Almaty
        var host =
                Someone.in("Asia/Almaty").daily("00:00-24:00").booked("2027-01-05T20:00:00Z", "2027-01-05T20:30:00Z");
        var ask = Ask.of(host).zone("UTC").atMostBookings(1);

        assertThat(ask.starts())
                .contains("01-05 18:30")
                .doesNotContain("01-05 19:00", "01-06 18:30")
                .contains("01-06 19:00");
    }

    @Test
    void a_limit_refuses_on_a_day_without_bookings_as_well() {
        assertThat(Ask.of(alma).atMostBookings(0).starts()).isEmpty();
        assertThat(Ask.of(alma).atMostMinutes(29).starts()).isEmpty();
        assertThat(Ask.of(alma).atMostMinutes(30).starts()).hasSize(28);
    }

    @Test
    void bookings_of_today_before_now_count() {
        var ask = Ask.of(alma.booked("2027-01-04T08:00:00Z", "2027-01-04T08:30:00Z"))
                .now("2027-01-04T09:10:00Z");

        assertThat(ask.atMostBookings(1).dates()).startsWith("01-05");
    }

    @Test
    void limits_do_not_cut_ranges() {
        // The grid of 50 that begins on the full Monday goes on through Tuesday
        var host = Someone.in("UTC")
                .open("2027-01-04T20:00:00Z", "2027-01-05T04:00:00Z")
                .booked("2027-01-04T08:00:00Z", "2027-01-04T08:30:00Z");

        assertThat(Ask.of(host).every(50).atMostBookings(1).times()).startsWith("00:10", "01:00");
    }

    @Test
    void for_all_any_hosts_limit_refuses() {
        var full =
                Someone.called("h2", "UTC").daily("09:00-11:00").booked("2027-01-05T18:00:00Z", "2027-01-05T18:30:00Z");

        assertThat(Ask.all(alma, full).atMostBookings(1).dates())
                .doesNotContain("01-05")
                .hasSize(6);
    }

    @Test
    void for_any_only_that_hosts_own() {
        var full =
                Someone.called("h2", "UTC").daily("09:00-11:00").booked("2027-01-05T18:00:00Z", "2027-01-05T18:30:00Z");
        var ask = Ask.any(alma, full).atMostBookings(1);

        assertThat(ask.hostsAt("01-04 09:00")).containsExactly("h1", "h2");
        assertThat(ask.hostsAt("01-05 09:00")).containsExactly("h1");
    }

    @Test
    void and_the_required_ones() {
        var full =
                Someone.called("h2", "UTC").daily("09:00-11:00").booked("2027-01-05T18:00:00Z", "2027-01-05T18:30:00Z");

        assertThat(Ask.any(alma, full.required()).atMostBookings(1).dates())
                .doesNotContain("01-05")
                .hasSize(6);
    }
}
