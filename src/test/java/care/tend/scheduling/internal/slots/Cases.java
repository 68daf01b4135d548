package care.tend.scheduling.internal.slots;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws questions around a clock change: everything a question can hold, near where it matters. */
final class Cases {

    private static final long[] LENGTHS = {1, 5, 10, 15, 15, 20, 30, 30, 30, 45, 50, 60, 60, 75, 90, 120, 180, 480};
    private static final long[] INTERVALS = {1, 5, 7, 10, 15, 20, 25, 30, 30, 40, 45, 60, 60, 90, 120, 240};
    private static final long[] BUFFERS = {0, 0, 0, 5, 10, 15, 30, 60};
    private static final List<String> OTHER_ZONES = List.of(
            "UTC",
            "Europe/London",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "America/St_Johns",
            "Atlantic/Azores",
            "Pacific/Chatham",
            "America/Denver");

    private final ZoneChange change;
    private final Random random;

    private Cases(ZoneChange change, Random random) {
        this.change = change;
        this.random = random;
    }

    static Question around(ZoneChange change, Random random) {
        return new Cases(change, random).question();
    }

    private Question question() {
        var now =
                change.instant().minusSeconds(random.nextInt(60 * 3600)).plusNanos(chance(0.2) ? random.nextInt() : 0);
        var assignment = pick(Assignment.values());
        int hosts = assignment == Assignment.SINGLE ? 1 : 1 + random.nextInt(4);
        return new Question(
                now.minusSeconds(chance(0.5) ? now.getEpochSecond() % 300 : 0),
                zone(),
                window(now),
                assignment,
                service(),
                IntStream.range(0, hosts).mapToObj(i -> host("h" + i)).toList());
    }

    private Span window(Instant now) {
        var from = now.plusSeconds((random.nextInt(48 * 4) - 48) * 900L);
        return new Span(
                from, from.plusSeconds(random.nextInt(96 * 4) * 900L + (chance(0.2) ? random.nextInt(900) : 0)));
    }

    private ServiceTimes service() {
        var limits = new Limits(
                chance(0.3) ? OptionalLong.of(random.nextInt(4)) : OptionalLong.empty(),
                chance(0.3) ? OptionalLong.of(random.nextInt(300)) : OptionalLong.empty());
        return new ServiceTimes(
                pick(LENGTHS),
                pick(INTERVALS),
                pick(BUFFERS),
                pick(BUFFERS),
                chance(0.4) ? random.nextInt(2000) : pick(BUFFERS),
                limits,
                bookingWindow());
    }

    private BookingWindow bookingWindow() {
        return switch (random.nextInt(6)) {
            case 0 -> new BookingWindow.Rolling(random.nextInt(4), random.nextBoolean());
            case 1, 2 -> new BookingWindow.RollingAvailable(random.nextInt(4), random.nextBoolean());
            default -> new BookingWindow.Unlimited();
        };
    }

    private Host host(String id) {
        return new Host(id, zone(), chance(0.3), chance(0.2) ? times() : hours(), some(12, this::busy));
    }

    private Availability times() {
        return new Availability.Times(some(8, () -> span(72, 12 * 60)));
    }

    private Availability hours() {
        return new Availability.Hours(
                some(5, () -> new Availability.Weekly(days(), range())),
                some(3, () -> new Availability.DateOverride(date(), some(3, this::range))),
                chance(0.4) ? some(2, this::timeOff) : List.of());
    }

    private Availability.TimeOff timeOff() {
        var from = date();
        return new Availability.TimeOff(from, from.plusDays(random.nextInt(2)));
    }

    private EnumSet<DayOfWeek> days() {
        var days = EnumSet.of(dayOfChange(), pick(DayOfWeek.values()));
        IntStream.range(0, random.nextInt(6)).forEach(i -> days.add(pick(DayOfWeek.values())));
        return days;
    }

    private DayOfWeek dayOfChange() {
        return change.instant().atZone(change.zone()).getDayOfWeek().minus(random.nextInt(2));
    }

    private LocalRange range() {
        return new LocalRange(time(), time());
    }

    /** Often near the change, often a round one, often midnight. */
    private LocalTime time() {
        var near = change.instant().atZone(change.zone()).toLocalTime().withSecond(0);
        return switch (random.nextInt(6)) {
            case 0 -> LocalTime.MIDNIGHT;
            case 1, 2 -> near.plusMinutes((random.nextInt(25) - 12) * 15L);
            case 3 -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            default -> LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
        };
    }

    private LocalDate date() {
        return change.instant().atZone(change.zone()).toLocalDate().plusDays(random.nextInt(6) - 3L);
    }

    private Busy busy() {
        return new Busy(span(72, 150), pick(Busy.Kind.values()), pick(BUFFERS), pick(BUFFERS));
    }

    /** Within so many hours of the change, up to so many minutes long, now and then of odd seconds or of no length. */
    private Span span(int hours, int minutes) {
        var start = change.instant().plusSeconds((random.nextInt(hours * 24) - hours * 12) * 300L);
        if (chance(0.1)) {
            start = start.plusNanos(random.nextInt());
        }
        return new Span(
                start,
                start.plusSeconds(chance(0.1) ? random.nextInt(60 * minutes) : random.nextInt(minutes / 5) * 300L));
    }

    private ZoneId zone() {
        return chance(0.7) ? change.zone() : ZoneId.of(pick(OTHER_ZONES.toArray(String[]::new)));
    }

    private <T> List<T> some(int most, Supplier<T> thing) {
        return Stream.generate(thing).limit(random.nextInt(most + 1)).collect(ArrayList::new, List::add, List::addAll);
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    @SafeVarargs
    private <T> T pick(T... among) {
        return among[random.nextInt(among.length)];
    }

    private long pick(long[] among) {
        return among[random.nextInt(among.length)];
    }
}
