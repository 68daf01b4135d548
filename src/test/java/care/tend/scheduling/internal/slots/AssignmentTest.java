package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose free time a slot needs, and who is named. Everyone opens on Monday 4 January 2027. */
class AssignmentTest {

    private static Someone open(String id, String start, String end) {
        return Someone.called(id, "UTC").open("2027-01-04T" + start + ":00Z", "2027-01-04T" + end + ":00Z");
    }

    @Test
    void single_has_exactly_one_host() {
        assertThat(Ask.of(open("a", "09:00", "09:30").required()).hostsAt("01-04 09:00"))
                .containsExactly("a");
        assertThatThrownBy(() -> Ask.of(open("a", "09:00", "10:00"), open("b", "09:00", "10:00"))
                        .question())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ask.of().question()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_is_the_union_with_a_grid_each() {
        var ask = Ask.any(open("a", "09:00", "10:40"), open("b", "09:20", "10:50"))
                .every(40);

        assertThat(ask.times()).containsExactly("09:00", "09:20", "09:40", "10:00");
        assertThat(ask.hostsAt("01-04 09:00")).containsExactly("a");
        assertThat(ask.hostsAt("01-04 10:00")).containsExactly("b");
    }

    @Test
    void any_names_all_on_whose_grid_a_start_lies_in_the_order_of_the_question() {
        var ask = Ask.any(open("c", "09:00", "10:00"), open("a", "09:30", "10:30"), open("b", "09:00", "10:00"));

        assertThat(ask.hostsAt("01-04 09:00")).containsExactly("c", "b");
        assertThat(ask.hostsAt("01-04 09:30")).containsExactly("c", "a", "b");
    }

    @Test
    void required_hosts_must_be_free_as_well_and_are_named_last() {
        var ask = Ask.any(
                open("r", "09:30", "11:00").required(), open("a", "09:00", "10:30"), open("b", "10:00", "12:00"));

        assertThat(ask.times()).containsExactly("09:30", "10:00", "10:30");
        assertThat(ask.hostsAt("01-04 09:30")).containsExactly("a", "r");
        assertThat(ask.hostsAt("01-04 10:00")).containsExactly("a", "b", "r");
        assertThat(ask.hostsAt("01-04 10:30")).containsExactly("b", "r");
    }

    @Test
    void each_cut_with_the_required_ones_has_a_grid_of_its_own() {
        var required = open("r", "09:00", "12:00")
                .busy("2027-01-04T09:40:00Z", "2027-01-04T09:50:00Z")
                .required();

        assertThat(Ask.any(required, open("a", "09:00", "11:10")).every(40).times())
                .containsExactly("09:00", "10:00", "10:40");
    }

    @Test
    void if_all_are_required_any_is_as_all() {
        var ask = Ask.any(
                open("a", "09:00", "10:30").required(),
                open("b", "09:30", "11:00").required());

        assertThat(ask.times()).containsExactly("09:30", "10:00");
        assertThat(ask.hostsAt("01-04 09:30")).containsExactly("a", "b");
    }

    @Test
    void all_is_one_grid_in_the_time_everyone_is_free() {
        var ask = Ask.all(
                open("a", "09:10", "12:00"),
                open("b", "09:00", "12:00").busy("2027-01-04T10:10:00Z", "2027-01-04T10:35:00Z"),
                open("c", "09:00", "11:40"));

        assertThat(ask.every(20).times()).containsExactly("09:20", "09:40", "10:40", "11:00");
    }

    @Test
    void all_names_everyone_in_the_order_of_the_question_whoever_is_required() {
        var ask = Ask.all(open("b", "09:00", "09:30").required(), open("a", "09:00", "09:30"));

        assertThat(ask.hostsAt("01-04 09:00")).containsExactly("b", "a");
    }

    @Test
    void without_hosts_there_are_no_slots() {
        assertThat(Ask.any().starts()).isEmpty();
        assertThat(Ask.all().starts()).isEmpty();
    }

    @Test
    void hundreds_of_hosts_are_told_apart() {
        var hosts = IntStream.range(0, 200)
                .mapToObj(i -> open("h" + i, i % 3 == 0 ? "09:00" : "10:00", i == 199 ? "11:30" : "11:00"))
                .toArray(Someone[]::new);
        var ask = Ask.any(hosts).lasting(60).every(30);

        assertThat(ask.hostsAt("01-04 09:00"))
                .hasSize(67)
                .startsWith("h0", "h3")
                .endsWith("h195", "h198");
        assertThat(ask.hostsAt("01-04 10:00")).hasSize(200);
        assertThat(ask.hostsAt("01-04 10:30")).containsExactly("h199");
    }

    @Test
    void a_host_keeps_the_clock_of_its_own_zone() {
        var ask = Ask.all(
                        Someone.called("london", "Europe/London").daily("09:00-17:00"),
                        Someone.called("denver", "America/Denver").daily("09:00-17:00"))
                .lasting(60)
                .every(60)
                .day("2027-01-05");

        assertThat(ask.instants()).containsExactly("2027-01-05T16:00:00Z");
    }
}
