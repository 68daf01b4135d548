package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Whatever is asked, around whatever clock change: the engine answers as the {@link Oracle} does. Every run sees the
 * same sample; the full run sees every change of 2024 to 2032, several questions each.
 */
class SlotProperties {

    private static final List<ZoneChange> CHANGES = ZoneChange.all();
    private static final int SAMPLE = 800;
    private static final int QUESTIONS_PER_CHANGE = 8;

    @Example
    void around_some_clock_changes_the_engine_answers_as_the_oracle() {
        IntStream.range(0, SAMPLE)
                .map(i -> i * CHANGES.size() / SAMPLE)
                .forEach(place -> compare(Cases.around(CHANGES.get(place), new Random(place))));
    }

    @Example
    @Tag("full")
    void around_every_clock_change_the_engine_answers_as_the_oracle() {
        IntStream.range(0, CHANGES.size() * QUESTIONS_PER_CHANGE)
                .forEach(i -> compare(Cases.around(CHANGES.get(i / QUESTIONS_PER_CHANGE), new Random(i))));
    }

    @Property(tries = 400, seed = "2027", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void at_any_change_and_with_any_question_too(@ForAll("questions") Question question) {
        compare(question);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(CHANGES)
                .flatMap(change -> Arbitraries.randomValue(random -> Cases.around(change, random)));
    }

    private static void compare(Question question) {
        assertThat(SlotFinder.find(question).list())
                .as(() -> question.toString())
                .isEqualTo(Oracle.slots(question));
    }
}
