package care.tend.scheduling.internal.hours;

import care.tend.business.LocationId;
import care.tend.scheduling.internal.slots.Availability.DateOverride;
import care.tend.scheduling.internal.slots.Availability.Hours;
import care.tend.scheduling.internal.slots.Availability.TimeOff;
import care.tend.scheduling.internal.slots.Availability.Weekly;
import care.tend.scheduling.internal.slots.LocalRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is said of when one person works, wherever. Of several rules the most particular holds: days off, then the
 * date's own hours, then a published roster, then the business's closed days, then the week of the cycle.
 */
public final class Plan {

    private record Kept(int week, LocationId place, DayOfWeek day, LocalRange range) {}

    private record Own(LocationId place, List<LocalRange> ranges) {}

    private record Days(LocalDate first, LocalDate last) {
        boolean has(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    private record Shift(LocationId place, LocalRange range) {}

    private record Off(Days days, String reason) {}

    private Cycle cycle = Cycle.EVERY_WEEK;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<LocalDate, Own> own = new HashMap<>();
    private final List<Days> rosters = new ArrayList<>();
    private final Map<LocalDate, List<Shift>> shifts = new HashMap<>();
    private final List<Off> off = new ArrayList<>();

    public void cycle(Cycle turns) {
        cycle = turns;
    }

    public void keeps(int week, LocationId place, DayOfWeek day, LocalRange range) {
        kept.add(new Kept(week, place, day, range));
    }

    /** @param ranges none means closed */
    public void onDate(LocalDate date, LocationId place, List<LocalRange> ranges) {
        own.put(date, new Own(place, List.copyOf(ranges)));
    }

    /** From {@code first} to {@code last}, both included, only the shifts count. */
    public void roster(LocalDate first, LocalDate last) {
        rosters.add(new Days(first, last));
    }

    public void shift(LocalDate date, LocationId place, LocalRange range) {
        shifts.computeIfAbsent(date, d -> new ArrayList<>()).add(new Shift(place, range));
    }

    public void off(LocalDate first, LocalDate last, String reason) {
        off.add(new Off(new Days(first, last), reason));
    }

    /** Whether a pattern, a date or a shift says anything of where they work. */
    public boolean saysNothing() {
        return kept.isEmpty() && own.isEmpty() && rosters.isEmpty();
    }

    /** Everywhere they work by any of these rules. */
    public Set<LocationId> places() {
        var places = new HashSet<LocationId>();
        kept.forEach(each -> places.add(each.place));
        own.values().forEach(each -> places.add(each.place));
        shifts.values().forEach(day -> day.forEach(each -> places.add(each.place)));
        return places;
    }

    /** Why they are away that day, which may be left unsaid; empty when they are not. */
    public Optional<String> off(LocalDate date) {
        return off.stream().filter(each -> each.days.has(date)).map(Off::reason).findFirst();
    }

    /**
     * Their hours at {@code place}, right for all that begins between {@code first} and {@code last}, both included. A
     * person is at one place at a time: what is said of a date at another place closes this one.
     */
    public Hours at(LocationId place, LocalDate first, LocalDate last, Closures closures) {
        var overrides = new ArrayList<DateOverride>();
        boolean byDate = cycle.turns();
        var weekly = byDate ? List.<Weekly>of() : weekly(place, 1);
        if (byDate || !rosters.isEmpty() || !own.isEmpty() || closures.any()) {
            for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
                particular(place, date, closures).ifPresent(overrides::add);
            }
        }
        return new Hours(
                weekly,
                overrides,
                off.stream()
                        .map(each -> new TimeOff(each.days.first, each.days.last))
                        .toList());
    }

    /** What of their hours at {@code place} begins on {@code date}; nothing on a day off. */
    public List<LocalRange> on(LocationId place, LocalDate date, Closures closures) {
        if (off(date).isPresent()) {
            return List.of();
        }
        return particular(place, date, closures)
                .map(DateOverride::ranges)
                .orElseGet(() -> ranges(place, 1, date.getDayOfWeek()));
    }

    /** What is said of the date itself; empty when the week says it all. */
    private Optional<DateOverride> particular(LocationId place, LocalDate date, Closures closures) {
        var itsOwn = own.get(date);
        if (itsOwn != null) {
            return Optional.of(new DateOverride(date, itsOwn.place.equals(place) ? itsOwn.ranges : List.of()));
        }
        if (rosters.stream().anyMatch(roster -> roster.has(date))) {
            return Optional.of(new DateOverride(
                    date,
                    shifts.getOrDefault(date, List.of()).stream()
                            .filter(shift -> shift.place.equals(place))
                            .map(Shift::range)
                            .toList()));
        }
        if (closures.closed(date)) {
            return Optional.of(new DateOverride(date, List.of()));
        }
        return cycle.turns()
                ? Optional.of(new DateOverride(date, ranges(place, cycle.weekOf(date), date.getDayOfWeek())))
                : Optional.empty();
    }

    private List<LocalRange> ranges(LocationId place, int week, DayOfWeek day) {
        return kept.stream()
                .filter(each -> each.week == week && each.day == day && each.place.equals(place))
                .map(Kept::range)
                .toList();
    }

    private List<Weekly> weekly(LocationId place, int week) {
        return kept.stream()
                .filter(each -> each.week == week && each.place.equals(place))
                .map(each -> new Weekly(Set.of(each.day), each.range))
                .toList();
    }
}
