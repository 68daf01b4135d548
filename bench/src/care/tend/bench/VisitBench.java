package care.tend.bench;

import care.tend.scheduling.internal.slots.Availability;
import care.tend.scheduling.internal.slots.BookingWindow;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.LocalRange;
import care.tend.scheduling.internal.slots.Span;
import care.tend.scheduling.internal.slots.VisitFinder;
import care.tend.scheduling.internal.slots.VisitQuestion;
import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import care.tend.scheduling.internal.slots.VisitQuestion.Part;
import care.tend.scheduling.internal.slots.VisitQuestion.Stint;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** A month of visits: bath and cut for two dogs with 60 providers, 20 things and 50 000 bookings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VisitBench {

    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int PROVIDERS = 60;
    private static final int THINGS = 20;
    private static final int DAYS = 30;

    /** How the parts stand to each other, and how many bookings there are. */
    @Param({"turn 50000", "side 50000", "gaps 50000", "turn 5000"})
    public String workload = "";

    private VisitQuestion question = question("turn", 0);

    /** Makes the question. The same every time. */
    @Setup
    public void prepare() {
        var words = workload.split(" ");
        question = question(words[0], Integer.parseInt(words[1]));
    }

    /** One answer. */
    @Benchmark
    public long[] find() {
        return VisitFinder.find(question).epochSeconds();
    }

    private static VisitQuestion question(String order, int bookings) {
        var random = new Random(20270104);
        var hosts = new ArrayList<Host>();
        for (int i = 0; i < PROVIDERS + THINGS; i++) {
            hosts.add(host("h" + i, busy(random, bookings / (PROVIDERS + THINGS))));
        }
        int gap = order.equals("gaps") ? 30 : 0;
        var parts = List.of(part(0, 30, 0, 0, 5), part(1, 60, gap, 5, 20), part(2, 30, gap, 0, 5), part(3, 60, gap, 5, 20));
        var chains = order.equals("side") ? List.of(parts.subList(0, 2), parts.subList(2, 4)) : List.of(parts);
        return new VisitQuestion(
                NOW, ZONE, new Span(NOW, NOW.plus(Duration.ofDays(DAYS))), 0, new BookingWindow.Unlimited(), chains, hosts);
    }

    /** By anybody, with one thing of those from {@code first} on and before {@code last}. */
    private static Part part(int number, long minutes, long gap, int first, int last) {
        var options = IntStream.range(0, PROVIDERS)
                .mapToObj(host -> new Option(
                        host, minutes, 15, List.of(new Stint(0, minutes, 0, 10)), OptionalLong.empty()))
                .toList();
        var need = IntStream.range(PROVIDERS + first, PROVIDERS + last).boxed().toList();
        return new Part(number, 0, number == 0 ? 0 : gap, options, List.of(need), 0);
    }

    private static Host host(String id, List<Busy> busy) {
        var week = new Availability.Weekly(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                new LocalRange(LocalTime.of(8, 0), LocalTime.of(20, 0)));
        return new Host(id, ZONE, false, new Availability.Hours(List.of(week), List.of(), List.of()), busy);
    }

    /** A quarter of an hour each, anywhere in the opening hours. */
    private static List<Busy> busy(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var day = NOW.plus(Duration.ofDays(random.nextInt(DAYS)));
                    var start = day.plus(Duration.ofMinutes(15L * random.nextInt(46)));
                    return new Busy(new Span(start, start.plus(Duration.ofMinutes(15))), Busy.Kind.BOOKING, 0, 0);
                })
                .toList();
    }
}
