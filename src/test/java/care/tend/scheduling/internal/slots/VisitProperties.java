package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import care.tend.scheduling.internal.slots.VisitQuestion.Part;
import care.tend.scheduling.internal.slots.VisitQuestion.Stint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;

/**
 * Whatever a visit is made of, the solver offers what the {@link VisitOracle} finds by trying everything, and what it
 * plans for a start holds.
 */
class VisitProperties {

    private static final int SAMPLE = 300;
    private static final Instant DAY = Instant.parse("2027-03-01T08:00:00Z");

    @Example
    void some_visits_start_when_the_oracle_says() {
        IntStream.range(0, SAMPLE).forEach(seed -> compare(question(new Random(seed)), seed));
    }

    @Example
    @Tag("full")
    void many_visits_start_when_the_oracle_says() {
        IntStream.range(0, 3_000).forEach(seed -> compare(question(new Random(seed * 31L)), seed));
    }

    @Example
    void the_sample_is_worth_something() {
        long found = IntStream.range(0, SAMPLE)
                .filter(seed -> !VisitFinder.find(question(new Random(seed))).isEmpty())
                .count();
        long proved = IntStream.range(0, SAMPLE)
                .filter(seed -> question(new Random(seed)).mayCollide())
                .count();

        assertThat(found).isBetween(100L, 290L);
        assertThat(proved).isBetween(100L, 290L);
    }

    @Example
    void a_single_part_without_needs_is_a_slot_of_the_engine() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var hosts = hosts(random, 3);
            long minutes = minutes(random);
            long interval = interval(random);
            long before = buffer(random);
            long after = buffer(random);
            var window = new Span(DAY, DAY.plus(Duration.ofHours(12)));
            var now = DAY.minus(Duration.ofHours(1)).plusSeconds(random.nextInt(7200));
            var options = IntStream.range(0, 3)
                    .mapToObj(host -> new Option(
                            host,
                            minutes,
                            interval,
                            List.of(new Stint(0, minutes, before, after)),
                            OptionalLong.empty()))
                    .toList();
            var visit = new VisitQuestion(
                    now,
                    ZoneOffset.UTC,
                    window,
                    0,
                    new BookingWindow.Unlimited(),
                    List.of(List.of(new Part(0, 0, 0, options, List.of(), 0))),
                    hosts);
            var times =
                    new ServiceTimes(minutes, interval, before, after, 0, Limits.NONE, new BookingWindow.Unlimited());
            var slot = new Question(now, ZoneOffset.UTC, window, Assignment.ANY, times, hosts);

            assertThat(VisitFinder.find(visit).list())
                    .isEqualTo(SlotFinder.find(slot).list());
        }
    }

    private static void compare(VisitQuestion question, int seed) {
        var found = VisitFinder.find(question);
        Map<Instant, Set<String>> answer = new TreeMap<>();
        for (var slot : found.list()) {
            answer.put(slot.start(), new TreeSet<>(slot.hosts()));
        }
        assertThat(answer).as(() -> seed + ": " + question).isEqualTo(VisitOracle.starts(question));
        for (int i = 0; i < found.size(); i += 7) {
            var plan = VisitFinder.plan(question, found.start(i)).orElseThrow();
            assertThat(plan.parts())
                    .hasSize(question.chains().stream().mapToInt(List::size).sum());
        }
    }

    private static VisitQuestion question(Random random) {
        int people = 1 + random.nextInt(3);
        int things = random.nextInt(4);
        var hosts = hosts(random, people + things);
        int number = 0;
        var chains = new ArrayList<List<Part>>();
        int sideBySide = random.nextInt(3) == 0 ? 2 : 1;
        for (int chain = 0; chain < sideBySide; chain++) {
            var parts = new ArrayList<Part>();
            int length = 1 + random.nextInt(3 - sideBySide + 1);
            for (int i = 0; i < length; i++) {
                parts.add(part(random, number++, people, things, i > 0));
            }
            chains.add(parts);
        }
        return new VisitQuestion(
                DAY.minusSeconds(random.nextInt(3600)),
                ZoneOffset.UTC,
                new Span(DAY, DAY.plus(Duration.ofHours(7))),
                random.nextInt(4) == 0 ? 90 : 0,
                new BookingWindow.Unlimited(),
                chains,
                hosts);
    }

    private static Part part(Random random, int number, int people, int things, boolean follows) {
        var who = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(who, random);
        long minutes = minutes(random);
        long interval = interval(random);
        var options = who.subList(0, 1 + random.nextInt(people)).stream()
                .map(host -> option(random, host, random.nextInt(4) == 0 ? minutes + 15 : minutes, interval))
                .toList();
        var needs = new ArrayList<List<Integer>>();
        for (int i = 0; things > 0 && i < random.nextInt(3); i++) {
            var pool = new ArrayList<>(
                    IntStream.range(people, people + things).boxed().toList());
            Collections.shuffle(pool, random);
            needs.add(List.copyOf(pool.subList(0, 1 + random.nextInt(things))));
        }
        for (int colleagues = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0; colleagues > 0; colleagues--) {
            needs.add(IntStream.range(0, people).boxed().toList());
        }
        long most = follows && random.nextInt(3) == 0 ? 15 : 0;
        return new Part(number, 0, most, options, needs, random.nextInt(4) == 0 ? 10 : 0);
    }

    private static Option option(Random random, int host, long minutes, long interval) {
        var stints = minutes >= 45 && random.nextInt(2) == 0
                ? List.of(new Stint(0, 15, buffer(random), 0), new Stint(minutes - 15, minutes, 0, buffer(random)))
                : List.of(new Stint(0, minutes, buffer(random), buffer(random)));
        return new Option(
                host, minutes, interval, stints, random.nextInt(6) == 0 ? OptionalLong.of(2) : OptionalLong.empty());
    }

    private static List<Host> hosts(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Host(
                        "h" + i,
                        ZoneOffset.UTC,
                        false,
                        new Availability.Times(spans(random, 1 + random.nextInt(2), 240, 30)),
                        spans(random, random.nextInt(4), 15, 5).stream()
                                .map(span -> new Busy(
                                        span,
                                        random.nextInt(3) == 0 ? Busy.Kind.EXTERNAL : Busy.Kind.BOOKING,
                                        buffer(random),
                                        buffer(random)))
                                .toList()))
                .toList();
    }

    private static List<Span> spans(Random random, int count, int least, int step) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var start = DAY.plus(Duration.ofMinutes(step * (long) random.nextInt(400 / step)));
                    return new Span(start, start.plus(Duration.ofMinutes(least + 5L * random.nextInt(10))));
                })
                .toList();
    }

    private static long minutes(Random random) {
        return new long[] {15, 20, 30, 45, 60, 75}[random.nextInt(6)];
    }

    private static long interval(Random random) {
        return new long[] {5, 15, 30, 45, 60}[random.nextInt(5)];
    }

    private static long buffer(Random random) {
        return random.nextInt(3) == 0 ? 10 : 0;
    }
}
