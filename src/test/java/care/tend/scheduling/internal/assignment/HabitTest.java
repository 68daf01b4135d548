package care.tend.scheduling.internal.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A habit is what somebody did more often than not, on the clock they did it by. */
class HabitTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static List<Instant> visits(String... at) {
        return Stream.of(at).map(Instant::parse).toList();
    }

    @Test
    void it_is_told_by_the_clock_of_the_place_across_a_clock_change() {
        var habit = Habit.of(visits("2026-10-20T09:00:00Z", "2026-11-10T10:00:00Z"), LONDON);

        assertThat(habit).contains(new Habit(600, LONDON));
    }

    @Test
    void one_visit_is_none_and_all_over_the_day_is_none() {
        assertThat(Habit.of(visits("2026-11-10T10:00:00Z"), LONDON)).isEmpty();
        assertThat(Habit.of(visits("2026-11-10T09:00:00Z", "2026-11-11T13:00:00Z", "2026-11-12T17:00:00Z"), LONDON))
                .isEmpty();
    }

    @Test
    void the_nearest_start_within_an_hour_fits() {
        var habit = new Habit(600, LONDON);

        assertThat(habit.nearest(visits("2026-11-25T09:15:00Z", "2026-11-25T10:30:00Z", "2026-11-25T14:00:00Z")))
                .contains(Instant.parse("2026-11-25T10:30:00Z"));
        assertThat(habit.nearest(visits("2026-11-25T11:01:00Z"))).isEmpty();
    }
}
