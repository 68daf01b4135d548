package care.tend.bench;

import care.tend.scheduling.internal.slots.Assignment;
import care.tend.scheduling.internal.slots.Availability;
import care.tend.scheduling.internal.slots.BookingWindow;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.Limits;
import care.tend.scheduling.internal.slots.LocalRange;
import care.tend.scheduling.internal.slots.Question;
import care.tend.scheduling.internal.slots.ServiceTimes;
import care.tend.scheduling.internal.slots.SlotFinder;
import care.tend.scheduling.internal.slots.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The slot engine on the four workloads it has figures for: from parsed input to the array of instants. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SlotBench {

    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Hosts, how they are assigned, days, and busy times of each. */
    @Param({"1 single 30 200", "10 any 60 200", "5 all 90 1000", "50 any 30 100"})
    public String workload = "";

    private Question question = question(1, Assignment.SINGLE, 30, 200);

    /** Makes the question. The same every time. */
    @Setup
    public void prepare() {
        var words = workload.split(" ");
        var assignment =
                switch (words[1]) {
                    case "any" -> Assignment.ANY;
                    case "all" -> Assignment.ALL;
                    default -> Assignment.SINGLE;
                };
        question = question(
                Integer.parseInt(words[0]), assignment, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
    }

    /** One answer. */
    @Benchmark
    public long[] find() {
        return SlotFinder.find(question).epochSeconds();
    }

    private static Question question(int hosts, Assignment assignment, int days, int busy) {
        var random = new Random(20270104);
        var times = new ServiceTimes(30, 15, 0, 0, 0, Limits.NONE, new BookingWindow.Unlimited());
        return new Question(
                NOW,
                ZONE,
                new Span(NOW, NOW.plus(Duration.ofDays(days))),
                assignment,
                times,
                IntStream.range(0, hosts)
                        .mapToObj(host -> host("h" + host, busy(random, days, busy)))
                        .toList());
    }

    private static Host host(String id, List<Busy> busy) {
        var week = new Availability.Weekly(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new LocalRange(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        return new Host(id, ZONE, false, new Availability.Hours(List.of(week), List.of(), List.of()), busy);
    }

    /** Anywhere in the days, a quarter of an hour to an hour each. */
    private static List<Busy> busy(Random random, int days, int count) {
        return Stream.generate(() -> {
                    var start = NOW.plus(Duration.ofMinutes(15L * random.nextInt(days * 96)));
                    var end = start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(4))));
                    return new Busy(new Span(start, end), Busy.Kind.BOOKING, 0, 0);
                })
                .limit(count)
                .toList();
    }
}
