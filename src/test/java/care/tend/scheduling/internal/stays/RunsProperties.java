package care.tend.scheduling.internal.stays;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Lodging;
import care.tend.business.ResourceId;
import care.tend.business.RunSize;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.internal.stays.Runs.Run;
import care.tend.scheduling.internal.stays.Runs.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which runs are free, compared with an oracle that looks at every hour of every run by itself. */
class RunsProperties {

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final int HOURS = 24 * 12;
    private static final List<RunSize> SIZES = List.of(RunSize.values());

    /** Hours of each run that somebody is in it, and those in which it is made ready. */
    private record House(List<Run> runs, Map<ResourceId, boolean[]> in, Map<ResourceId, boolean[]> ready) {}

    @Property(tries = 2000)
    void exactly_those_are_free_whose_every_hour_is(@ForAll Random random) {
        var taken = new HashMap<ResourceId, List<Taken>>();
        var house = house(random, taken);
        var size = SIZES.get(random.nextInt(4));
        int animals = 1 + random.nextInt(3);
        int from = random.nextInt(HOURS - 60);
        int until = from + 1 + random.nextInt(48);
        int buffer = random.nextInt(3);

        var free = new Runs(house.runs(), taken).free(size, animals, range(from, until), buffer * 60);

        assertThat(free)
                .containsExactlyInAnyOrderElementsOf(house.runs().stream()
                        .filter(run -> run.lodging().capacity() >= animals
                                && run.lodging().size().compareTo(size) >= 0)
                        .filter(run -> hourByHour(house, run.id(), from, until, buffer))
                        .toList());
        assertThat(free)
                .isSortedAccordingTo(Comparator.comparing(run -> run.lodging().size()));
    }

    /** Nobody may be in it while they are, nor while it is made ready for the next; nor is it made ready meanwhile. */
    private static boolean hourByHour(House house, ResourceId run, int from, int until, int buffer) {
        var in = Objects.requireNonNull(house.in().get(run));
        var ready = Objects.requireNonNull(house.ready().get(run));
        return IntStream.range(from, until).noneMatch(hour -> in[hour] || ready[hour])
                && IntStream.range(until, until + buffer).noneMatch(hour -> in[hour]);
    }

    @Property(tries = 300)
    void the_same_question_has_the_same_answer_in_any_order(@ForAll Random random) {
        var taken = new HashMap<ResourceId, List<Taken>>();
        var house = house(random, taken);
        var shuffled = new HashMap<ResourceId, List<Taken>>();
        taken.forEach((run, all) -> {
            var other = new ArrayList<>(all);
            Collections.shuffle(other, random);
            shuffled.put(run, other);
        });

        assertThat(new Runs(house.runs(), shuffled).free(RunSize.SMALL, 1, range(40, 64), 0))
                .isEqualTo(new Runs(house.runs(), taken).free(RunSize.SMALL, 1, range(40, 64), 0));
    }

    private static House house(Random random, Map<ResourceId, List<Taken>> taken) {
        var runs = new ArrayList<Run>();
        var in = new HashMap<ResourceId, boolean[]>();
        var ready = new HashMap<ResourceId, boolean[]>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            var id = new ResourceId(new UUID(7, i));
            var lodging = new Lodging(SIZES.get(random.nextInt(4)), 1 + random.nextInt(3));
            runs.add(new Run(id, "Run " + i, lodging, i));
            in.put(id, new boolean[HOURS]);
            ready.put(id, new boolean[HOURS]);
            for (int hour = random.nextInt(40); hour < HOURS - 60; hour += 3 + random.nextInt(60)) {
                int end = hour + 1 + random.nextInt(30);
                int made = end + random.nextInt(3);
                take(taken, id, hour, end, false, Objects.requireNonNull(in.get(id)));
                if (made > end) {
                    take(taken, id, end, made, true, Objects.requireNonNull(ready.get(id)));
                }
                hour = made;
            }
        }
        return new House(runs, in, ready);
    }

    private static void take(
            Map<ResourceId, List<Taken>> taken, ResourceId run, int from, int until, boolean buffer, boolean[] hours) {
        var range = range(from, until);
        taken.computeIfAbsent(run, r -> new ArrayList<>()).add(new Taken(range.start(), range.end(), buffer));
        IntStream.range(from, until).forEach(hour -> hours[hour] = true);
    }

    private static TimeRange range(int from, int until) {
        return new TimeRange(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(until)));
    }
}
