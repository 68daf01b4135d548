package care.tend.scheduling.internal.slots;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far ahead is offered. Today is Friday 1 January 2027; the window spans that month. */
class BookingWindowTest {

    private static final String FRIDAY_MORNING = "2027-01-01T08:00:00Z";

    private static Ask ask(Someone host, BookingWindow window) {
        return Ask.of(host)
                .now(FRIDAY_MORNING)
                .window("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z")
                .within(window);
    }

    private final Someone daily = Someone.in("UTC").daily("09:00-09:30");

    @Test
    void rolling_ends_with_today_and_so_many_days() {
        assertThat(ask(daily, new BookingWindow.Rolling(3, true)).dates())
                .containsExactly("01-01", "01-02", "01-03", "01-04");
        assertThat(ask(daily, new BookingWindow.Rolling(0, true)).dates()).containsExactly("01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 0, 01-01", "2027-01-01, 1, 01-04", "2027-01-01, 5, 01-08", "2027-01-01, 6, 01-11",
        "2027-01-02, 0, 01-02", "2027-01-02, 1, 01-04", "2027-01-02, 5, 01-08", "2027-01-02, 6, 01-11",
        "2027-01-03, 1, 01-04", "2027-01-03, 5, 01-08", "2027-01-03, 10, 01-15", "2027-01-04, 1, 01-05",
        "2027-01-04, 4, 01-08", "2027-01-04, 5, 01-11", "2027-01-06, 3, 01-11", "2027-01-06, 12, 01-22"
    })
    void rolling_may_count_mondays_to_fridays_after_today(String today, int days, String last) {
        var ask = ask(daily, new BookingWindow.Rolling(days, false)).now(today + "T08:00:00Z");

        assertThat(ask.dates()).endsWith(last);
    }

    @Test
    void weekends_between_are_offered() {
        assertThat(ask(daily, new BookingWindow.Rolling(1, false)).dates())
                .containsExactly("01-01", "01-02", "01-03", "01-04");
    }

    @Test
    void a_slots_day_is_that_of_its_start_on_the_questions_clock() {
        var night = Someone.in("UTC").daily("18:00-20:00");

        // Almaty is five hours ahead: its 1 January ends at 19:00 UTC
        assertThat(ask(night, new BookingWindow.Rolling(0, true))
                        .zone("Asia/Almaty")
                        .instants())
                .containsExactly("2027-01-01T18:00:00Z", "2027-01-01T18:30:00Z");
    }

    @Test
    void today_is_that_of_the_questions_clock_too() {
        assertThat(ask(daily, new BookingWindow.Rolling(0, true))
                        .now("2027-01-01T20:00:00Z")
                        .zone("Asia/Almaty")
                        .dates())
                .containsExactly("01-02");
    }

    @Test
    void a_day_that_is_left_and_entered_again_counts_as_itself() {
        // St. John's went back from 00:01 to 23:01 of the day before until 2011
        var night = Someone.in("America/St_Johns").daily("22:30-01:00");
        var ask = ask(night, new BookingWindow.Rolling(0, true)).now("2010-11-06T15:00:00Z");

        assertThat(ask.window("2010-11-06T15:00:00Z", "2010-11-08T00:00:00Z").starts())
                .containsExactly("11-06 22:30", "11-06 23:00", "11-06 23:30", "11-06 23:30");
    }

    @Test
    void the_last_slot_may_reach_over_the_end() {
        var night = Someone.in("UTC").daily("22:00-02:00");

        assertThat(ask(night, new BookingWindow.Rolling(0, true))
                        .lasting(180)
                        .every(60)
                        .starts())
                .containsExactly("01-01 22:00", "01-01 23:00");
    }

    @Test
    void available_counts_days_that_have_a_slot() {
        var host = Someone.in("UTC").on(EnumSet.of(MONDAY, WEDNESDAY, SATURDAY), "09:00-09:30");

        assertThat(ask(host, new BookingWindow.RollingAvailable(4, true)).dates())
                .containsExactly("01-02", "01-04", "01-06", "01-09");
        assertThat(ask(host, new BookingWindow.RollingAvailable(0, true)).dates())
                .isEmpty();
    }

    @Test
    void a_day_that_is_taken_or_full_does_not_count() {
        var host = Someone.in("UTC")
                .on(EnumSet.of(MONDAY, WEDNESDAY), "09:00-10:00")
                .busy("2027-01-04T08:00:00Z", "2027-01-04T12:00:00Z")
                .booked("2027-01-06T15:00:00Z", "2027-01-06T16:00:00Z");

        assertThat(ask(host, new BookingWindow.RollingAvailable(2, true)).dates())
                .containsExactly("01-06", "01-11");
        assertThat(ask(host, new BookingWindow.RollingAvailable(2, true))
                        .atMostBookings(1)
                        .dates())
                .containsExactly("01-11", "01-13");
    }

    @Test
    void today_counts_only_with_a_slot_after_now_and_notice() {
        assertThat(ask(daily, new BookingWindow.RollingAvailable(2, true)).dates())
                .containsExactly("01-01", "01-02");
        assertThat(ask(daily, new BookingWindow.RollingAvailable(2, true))
                        .now("2027-01-01T09:00:00Z")
                        .dates())
                .containsExactly("01-02", "01-03");
        assertThat(ask(daily, new BookingWindow.RollingAvailable(2, true))
                        .notice(1440)
                        .dates())
                .containsExactly("01-02", "01-03");
    }

    @Test
    void available_counts_whatever_the_window_is() {
        var ask = ask(daily, new BookingWindow.RollingAvailable(5, true));

        assertThat(ask.window("2027-01-04T00:00:00Z", "2027-02-01T00:00:00Z").dates())
                .containsExactly("01-04", "01-05");
        assertThat(ask.window("2027-01-01T00:00:00Z", "2027-01-03T00:00:00Z").dates())
                .containsExactly("01-01", "01-02");
        assertThat(ask.window("2027-01-20T00:00:00Z", "2027-02-01T00:00:00Z").dates())
                .isEmpty();
    }

    @Test
    void available_may_count_mondays_to_fridays_and_offer_the_weekends_before() {
        assertThat(ask(daily, new BookingWindow.RollingAvailable(2, false)).dates())
                .containsExactly("01-01", "01-02", "01-03", "01-04");
        assertThat(ask(daily, new BookingWindow.RollingAvailable(1, false)).dates())
                .containsExactly("01-01");
    }

    @Test
    void only_weekends_never_use_it_up() {
        var host = Someone.in("UTC").on(EnumSet.of(SATURDAY, SUNDAY), "09:00-09:30");

        assertThat(ask(host, new BookingWindow.RollingAvailable(1, false)).dates())
                .hasSize(10);
    }

    @Test
    void available_looks_as_far_as_it_takes() {
        var host = Someone.in("UTC")
                .instead("2027-01-01", "09:00-09:30")
                .instead("2031-05-05", "09:00-09:30")
                .instead("2036-05-05", "09:00-09:30")
                .instead("2036-05-06", "09:00-09:30");
        var ask = ask(host, new BookingWindow.RollingAvailable(3, true));

        assertThat(ask.window("2027-01-01T00:00:00Z", "9999-12-31T00:00:00Z").instants())
                .containsExactly("2027-01-01T09:00:00Z", "2031-05-05T09:00:00Z", "2036-05-05T09:00:00Z");
    }

    @Test
    void a_window_without_end_is_quick_when_the_booking_window_has_one() {
        var ask = ask(daily, new BookingWindow.Rolling(30, true));

        assertThat(ask.window("2027-01-01T00:00:00Z", "9999-12-31T23:59:59Z").dates())
                .hasSize(31);
        assertThat(ask.within(new BookingWindow.RollingAvailable(30, true)).dates())
                .hasSize(30);
    }

    @Test
    void a_booking_window_never_moves_a_grid() {
        var host = Someone.in("UTC").daily("00:00-24:00");
        var without = ask(host, new BookingWindow.Unlimited()).every(50).starts();

        assertThat(without)
                .startsWith(ask(host, new BookingWindow.Rolling(2, true))
                        .every(50)
                        .starts()
                        .toArray(String[]::new));
        assertThat(without)
                .startsWith(ask(host, new BookingWindow.RollingAvailable(2, true))
                        .every(50)
                        .starts()
                        .toArray(String[]::new));
    }

    @Test
    void huge_numbers_do_no_harm() {
        assertThat(ask(daily, new BookingWindow.Rolling(Minutes.MOST, true)).dates())
                .hasSize(31);
        assertThat(ask(daily, new BookingWindow.Rolling(Minutes.MOST, false)).dates())
                .hasSize(31);
        assertThat(ask(daily, new BookingWindow.RollingAvailable(Minutes.MOST, false))
                        .dates())
                .hasSize(31);
    }
}
