package care.tend.scheduling.internal.slots;

import static care.tend.scheduling.internal.slots.Busy.Kind.EXTERNAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is taken, and the buffers around it. Alma is open on Monday 4 January 2027 from 09:00 to 12:00. */
class FreeTimeTest {

    private final Someone alma = Someone.in("UTC").open("2027-01-04T09:00:00Z", "2027-01-04T12:00:00Z");

    @Test
    void nothing_starts_in_or_reaches_into_a_busy_time() {
        assertThat(Ask.of(alma.busy("2027-01-04T10:00:00Z", "2027-01-04T11:00:00Z"))
                        .times())
                .containsExactly("09:00", "09:30", "11:00", "11:30");
    }

    @Test
    void busy_times_overlap_in_any_order() {
        var ask = Ask.of(alma.busy("2027-01-04T10:40:00Z", "2027-01-04T11:00:00Z")
                .booked("2027-01-04T09:30:00Z", "2027-01-04T11:30:00Z")
                .busy("2027-01-04T09:30:00Z", "2027-01-04T10:00:00Z")
                .busy("2027-01-03T09:30:00Z", "2027-01-03T10:00:00Z"));

        assertThat(ask.times()).containsExactly("09:00", "11:30");
    }

    @Test
    void a_busy_time_without_length_is_ignored_with_its_buffers() {
        assertThat(Ask.of(alma.booked("2027-01-04T10:00:00Z", "2027-01-04T10:00:00Z", 30, 30))
                        .buffers(10, 10)
                        .times())
                .hasSize(6);
    }

    @Test
    void its_own_buffers_widen_a_booking() {
        assertThat(Ask.of(alma.booked("2027-01-04T10:00:00Z", "2027-01-04T10:30:00Z", 30, 15))
                        .every(15)
                        .times())
                .containsExactly("09:00", "10:45", "11:00", "11:15", "11:30");
    }

    @Test
    void the_services_buffers_face_it_from_the_other_side() {
        var ask = Ask.of(alma.booked("2027-01-04T10:00:00Z", "2027-01-04T10:30:00Z"))
                .every(15);

        // 15 minutes after the slot keep clear of what follows; 30 before it of what went before
        assertThat(ask.buffers(30, 15).times()).containsExactly("09:00", "09:15", "11:00", "11:15", "11:30");
    }

    @Test
    void between_two_appointments_lies_the_larger_buffer_and_not_the_sum() {
        var ask = Ask.of(alma.booked("2027-01-04T10:00:00Z", "2027-01-04T10:30:00Z", 10, 30))
                .every(5);

        assertThat(ask.buffers(20, 15).times()).startsWith("09:00", "09:05", "09:10", "09:15", "11:00");
    }

    @Test
    void an_external_busy_time_has_no_buffers_of_its_own() {
        var ask = Ask.of(alma.taken(EXTERNAL, "2027-01-04T10:00:00Z", "2027-01-04T10:30:00Z", 30, 30));

        assertThat(ask.times()).containsExactly("09:00", "09:30", "10:30", "11:00", "11:30");
        assertThat(ask.buffers(30, 0).times()).containsExactly("09:00", "09:30", "11:00", "11:30");
    }

    @Test
    void buffers_reach_into_closed_time() {
        assertThat(Ask.of(alma).buffers(120, 120).times()).hasSize(6);
    }

    @Test
    void a_buffer_reaches_from_outside_the_hours() {
        assertThat(Ask.of(alma.booked("2027-01-04T08:00:00Z", "2027-01-04T08:45:00Z"))
                        .buffers(30, 0)
                        .times())
                .startsWith("09:30");
    }

    @Test
    void a_fraction_of_a_second_is_never_given_away() {
        var ask = Ask.of(alma.busy("2027-01-04T09:29:59.999999999Z", "2027-01-04T10:00:00.000000001Z"));

        assertThat(ask.every(1).times()).startsWith("10:01");
        assertThat(Ask.of(alma.busy("2027-01-04T10:31:00Z", "2027-01-04T12:00:00Z"))
                        .every(1)
                        .times())
                .containsExactly("10:01");
    }

    @Test
    void huge_buffers_take_everything() {
        assertThat(Ask.of(alma.busy("2028-01-04T10:00:00Z", "2028-01-04T10:30:00Z"))
                        .buffers(0, Minutes.MOST)
                        .times())
                .isEmpty();
    }
}
