package care.tend.scheduling.internal.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times that lie against what is booked already are pointed at; the rest stays as it was. */
class SuggestionsTest {

    private static final Duration REST = Duration.ofMinutes(10);

    private static Instant at(String time) {
        return Instant.parse("2026-11-25T" + time + ":00Z");
    }

    private static Busy busy(String from, String to, Busy.Kind kind) {
        return new Busy(new Span(at(from), at(to)), kind, 0, 0);
    }

    private static int touches(String start, Busy... busy) {
        var starts = new TreeMap<>(Map.of(at(start), List.of("Anna"), at("08:00"), List.of("Ben")));
        return Suggestions.touches(starts, "Anna", List.of(busy), Duration.ofMinutes(30), REST)
                .getOrDefault(at(start), 0);
    }

    @Test
    void a_time_may_touch_before_after_or_both() {
        var morning = busy("09:00", "10:00", Busy.Kind.BOOKING);
        var noon = busy("10:30", "11:00", Busy.Kind.BOOKING);

        assertThat(touches("10:00", morning)).isEqualTo(1);
        assertThat(touches("10:10", morning)).isEqualTo(1);
        assertThat(touches("10:11", morning)).isZero();
        assertThat(touches("10:00", morning, noon)).isEqualTo(2);
        assertThat(touches("10:00", noon)).isEqualTo(1);
        assertThat(touches("09:45", noon)).isZero();
    }

    @Test
    void an_outside_engagement_is_no_neighbour() {
        assertThat(touches("10:00", busy("09:00", "10:00", Busy.Kind.EXTERNAL))).isZero();
    }

    @Test
    void two_a_day_at_most_and_the_best_first() {
        var starts = IntStream.range(0, 10)
                .mapToObj(i -> at("09:00").plus(Duration.ofMinutes(30L * i)))
                .toList();

        var marked = Suggestions.of(starts, ZoneOffset.UTC, start -> start.equals(at("12:00")) ? 2 : 1);

        assertThat(marked).containsExactlyInAnyOrder(at("12:00"), at("09:00"));
    }

    @Test
    void an_empty_day_and_a_short_list_need_no_hint() {
        var starts = IntStream.range(0, 10)
                .mapToObj(i -> at("09:00").plus(Duration.ofMinutes(30L * i)))
                .toList();

        assertThat(Suggestions.of(starts, ZoneOffset.UTC, start -> 0)).isEmpty();
        assertThat(Suggestions.of(starts.subList(0, 3), ZoneOffset.UTC, start -> 1))
                .isEmpty();
    }
}
