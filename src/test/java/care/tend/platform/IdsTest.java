package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final TestClock clock = new TestClock();
    private final Ids ids = new Ids(clock);

    @Test
    void ids_rise_within_a_millisecond_and_over_its_brim() {
        var made = Stream.generate(ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_clock_that_steps_back_a_little_does_not_turn_the_order() {
        var before = ids.next().toString();
        clock.advance(Duration.ofSeconds(-1));

        assertThat(ids.next().toString()).isGreaterThan(before);
    }

    @Test
    void a_clock_that_was_wrong_is_believed_once_it_is_put_right() {
        clock.advance(Duration.ofDays(400));
        var wrong = ids.next().toString();
        clock.set(TestClock.START);

        assertThat(ids.next().toString()).isLessThan(wrong);
    }

    @Test
    void an_id_is_of_version_7_and_says_when_it_was_made() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(TestClock.START.toEpochMilli());
    }
}
