package care.tend.scheduling.internal.hours;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.LocationId;
import care.tend.scheduling.internal.slots.LocalRange;
import care.tend.scheduling.internal.slots.OpenSpans;
import care.tend.scheduling.internal.slots.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Rules of all sorts at once, in zones that change their clocks, against somebody who walks through the days one by one
 * and asks of each what holds.
 */
class PlanProperties {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Almaty"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Africa/Cairo"));

    private static final List<LocationId> PLACES =
            List.of(new LocationId(new UUID(0, 1)), new LocationId(new UUID(0, 2)));

    @Property(tries = 400)
    void what_is_open_is_what_the_days_say_one_by_one(@ForAll long seed) {
        var story = new Story(new Random(seed));
        for (var place : PLACES) {
            var engine = minutes(OpenSpans.of(
                    story.plan().at(place, story.first.minusDays(3), story.last.plusDays(3), story.closures()),
                    story.zone,
                    story.window()));
            assertThat(engine).as("seed %d at %s", seed, place).isEqualTo(story.walked(place));
        }
    }

    @Property(tries = 400)
    void nobody_is_at_two_places_on_the_hours_of_one_day(@ForAll long seed) {
        var story = new Story(new Random(seed));
        for (var date = story.first; !date.isAfter(story.last); date = date.plusDays(1)) {
            if (story.dates.stream().anyMatch(each -> each.on(story.monday)) && story.isDateOfItsOwn(date)) {
                var day = date;
                var open = PLACES.stream()
                        .filter(place ->
                                !story.plan().on(place, day, story.closures()).isEmpty())
                        .toList();
                assertThat(open).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static Set<Instant> minutes(List<Span> spans) {
        var minutes = new TreeSet<Instant>();
        for (var span : spans) {
            for (var at = span.start(); at.isBefore(span.end()); at = at.plus(1, ChronoUnit.MINUTES)) {
                minutes.add(at);
            }
        }
        return minutes;
    }

    private record Kept(int week, int place, DayOfWeek day, LocalRange range) {}

    private record OnDate(LocalDate date, int place, List<LocalRange> ranges) {
        boolean on(LocalDate other) {
            return date.equals(other);
        }
    }

    private record Shift(LocalDate date, int place, LocalRange range) {}

    private record Days(LocalDate first, LocalDate last) {
        boolean has(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** Random rules around a clock change. */
    private static final class Story {
        private final ZoneId zone;
        private final LocalDate first;
        private final LocalDate last;
        private final int weeks;
        private final LocalDate monday;
        private final List<Kept> kept = new ArrayList<>();
        private final List<OnDate> dates = new ArrayList<>();
        private final List<Days> rosters = new ArrayList<>();
        private final List<Shift> shifts = new ArrayList<>();
        private final List<Days> off = new ArrayList<>();
        private final Set<LocalDate> holidays = new HashSet<>();

        Story(Random random) {
            zone = ZONES.get(random.nextInt(ZONES.size()));
            var change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
            var around = change == null
                    ? LocalDate.of(2026, 3, 1)
                    : change.getDateTimeBefore().toLocalDate();
            first = around.minusDays(random.nextInt(12));
            last = first.plusDays(14);
            weeks = 1 + random.nextInt(3);
            monday = Cycle.mondayOf(first).plusWeeks(random.nextInt(9) - 4L);
            for (int i = random.nextInt(12); i > 0; i--) {
                kept.add(new Kept(
                        1 + random.nextInt(weeks),
                        random.nextInt(2),
                        DayOfWeek.of(1 + random.nextInt(7)),
                        range(random)));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                var date = date(random);
                dates.removeIf(each -> each.on(date));
                dates.add(
                        new OnDate(date, random.nextInt(2), random.nextBoolean() ? List.of() : List.of(range(random))));
            }
            if (random.nextInt(3) == 0) {
                var roster =
                        new Days(Cycle.mondayOf(first), Cycle.mondayOf(first).plusDays(6));
                rosters.add(roster);
                shifts.add(new Shift(first, random.nextInt(2), range(random)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                var from = date(random);
                off.add(new Days(from, from.plusDays(random.nextInt(3))));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                holidays.add(date(random));
            }
        }

        private LocalDate date(Random random) {
            return first.plusDays(random.nextInt(14));
        }

        private static LocalRange range(Random random) {
            return new LocalRange(
                    LocalTime.of(random.nextInt(24), random.nextInt(4) * 15),
                    LocalTime.of(random.nextInt(24), random.nextInt(4) * 15));
        }

        boolean isDateOfItsOwn(LocalDate date) {
            return dates.stream().anyMatch(each -> each.on(date));
        }

        Closures closures() {
            return new Closures(holidays);
        }

        Span window() {
            return new Span(
                    first.atStartOfDay(zone).toInstant(),
                    last.atStartOfDay(zone).toInstant());
        }

        Plan plan() {
            var plan = new Plan();
            plan.cycle(new Cycle(weeks, monday));
            kept.forEach(each -> plan.keeps(each.week, PLACES.get(each.place), each.day, each.range));
            dates.forEach(each -> plan.onDate(each.date, PLACES.get(each.place), each.ranges));
            rosters.forEach(each -> plan.roster(each.first, each.last));
            shifts.forEach(each -> plan.shift(each.date, PLACES.get(each.place), each.range));
            off.forEach(each -> plan.off(each.first, each.last, ""));
            return plan;
        }

        /** Every minute within the window at which the days, asked one by one, say that they are at {@code place}. */
        Set<Instant> walked(LocationId place) {
            var open = new TreeSet<Instant>();
            for (var date = first.minusDays(2); !date.isAfter(last); date = date.plusDays(1)) {
                for (var range : said(PLACES.indexOf(place), date)) {
                    addMinutes(open, date, range);
                }
            }
            open.removeIf(
                    at -> off.stream().anyMatch(days -> days.has(at.atZone(zone).toLocalDate())));
            return open;
        }

        private List<LocalRange> said(int place, LocalDate date) {
            for (var own : dates) {
                if (own.on(date)) {
                    return own.place == place ? own.ranges : List.of();
                }
            }
            if (rosters.stream().anyMatch(roster -> roster.has(date))) {
                return shifts.stream()
                        .filter(shift -> shift.date.equals(date) && shift.place == place)
                        .map(Shift::range)
                        .toList();
            }
            if (holidays.contains(date)) {
                return List.of();
            }
            long since = ChronoUnit.WEEKS.between(monday.minusWeeks(1000L * weeks), Cycle.mondayOf(date));
            int week = 1 + (int) (since % weeks);
            return kept.stream()
                    .filter(each -> each.week == week && each.place == place && each.day == date.getDayOfWeek())
                    .map(Kept::range)
                    .toList();
        }

        private void addMinutes(Set<Instant> open, LocalDate date, LocalRange range) {
            boolean nextDay = !range.end().isAfter(range.start());
            var from = opening(date.atTime(range.start()));
            var until = closing((nextDay ? date.plusDays(1) : date).atTime(range.end()));
            var window = window();
            for (var at = from; at.isBefore(until); at = at.plus(1, ChronoUnit.MINUTES)) {
                if (!at.isBefore(window.start()) && at.isBefore(window.end())) {
                    open.add(at);
                }
            }
        }

        private Instant opening(LocalDateTime at) {
            var change = zone.getRules().getTransition(at);
            return change != null && change.isGap()
                    ? change.getInstant()
                    : at.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        }

        private Instant closing(LocalDateTime at) {
            var change = zone.getRules().getTransition(at);
            return change != null && change.isGap()
                    ? change.getInstant()
                    : at.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        }
    }
}
