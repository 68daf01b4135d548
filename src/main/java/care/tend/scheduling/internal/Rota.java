package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.internal.slots.Availability.DateOverride;
import care.tend.scheduling.internal.slots.Availability.Hours;
import care.tend.scheduling.internal.slots.Availability.TimeOff;
import care.tend.scheduling.internal.slots.Availability.Weekly;
import care.tend.scheduling.internal.slots.LocalRange;
import care.tend.scheduling.internal.slots.OpenSpans;
import care.tend.scheduling.internal.slots.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who of a business works when: hours at all of its places, days off, and what is taken without being an appointment.
 */
public final class Rota {

    /** Time that is kept for something that is no appointment: a visitor's hold, a block, another calendar. */
    public record Taken(String kind, ProviderId provider, TimeRange period) {}

    private record Off(LocalDate first, LocalDate last, String reason) {}

    private static final class Person {
        private final Map<LocationId, List<Weekly>> weekly = new HashMap<>();
        private final Map<LocationId, List<DateOverride>> overrides = new HashMap<>();
        private final List<Off> off = new ArrayList<>();
    }

    private final Map<ProviderId, Person> people = new HashMap<>();
    private final List<Taken> taken = new ArrayList<>();

    void weekly(ProviderId provider, LocationId location, DayOfWeek day, LocalRange range) {
        of(provider).weekly.computeIfAbsent(location, l -> new ArrayList<>()).add(new Weekly(Set.of(day), range));
    }

    void override(ProviderId provider, LocationId location, LocalDate date, List<LocalRange> ranges) {
        of(provider).overrides.computeIfAbsent(location, l -> new ArrayList<>()).add(new DateOverride(date, ranges));
    }

    void off(ProviderId provider, LocalDate first, LocalDate last, String reason) {
        of(provider).off.add(new Off(first, last, reason));
    }

    void taken(Taken time) {
        taken.add(time);
    }

    /** By provider and start. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Whether they keep hours at {@code location}, or nowhere yet. */
    public boolean worksAt(ProviderId provider, LocationId location) {
        var person = people.get(provider);
        return person == null
                || person.weekly.isEmpty()
                || person.weekly.containsKey(location)
                || person.overrides.containsKey(location);
    }

    /** Why they are away that day, which may be left unsaid; empty when they are not. */
    public Optional<String> off(ProviderId provider, LocalDate date) {
        return Optional.ofNullable(people.get(provider)).stream()
                .flatMap(person -> person.off.stream())
                .filter(off -> !date.isBefore(off.first) && !date.isAfter(off.last))
                .map(Off::reason)
                .findFirst();
    }

    /**
     * When they work within {@code window}, at {@code location} or anywhere; ascending and apart from each other.
     *
     * @param zone of the wall clock their hours are told by
     */
    public List<TimeRange> open(ProviderId provider, Optional<LocationId> location, ZoneId zone, TimeRange window) {
        var person = people.get(provider);
        if (person == null) {
            return List.of();
        }
        var span = new Span(window.start(), window.end());
        return joined(person.weekly.keySet().stream()
                .collect(() -> new HashSet<>(person.overrides.keySet()), Set::add, Set::addAll)
                .stream()
                .filter(place -> location.map(place::equals).orElse(true))
                .flatMap(place -> OpenSpans.of(hours(person, place), zone, span).stream())
                .sorted(Comparator.comparing(Span::start))
                .toList());
    }

    /** Hours on a date at one place close the provider at the others. */
    private static Hours hours(Person person, LocationId place) {
        var overrides = new ArrayList<DateOverride>();
        person.overrides.forEach((where, dates) -> dates.forEach(
                date -> overrides.add(where.equals(place) ? date : new DateOverride(date.date(), List.of()))));
        return new Hours(
                person.weekly.getOrDefault(place, List.of()),
                overrides,
                person.off.stream().map(off -> new TimeOff(off.first, off.last)).toList());
    }

    private static List<TimeRange> joined(List<Span> spans) {
        var joined = new ArrayList<TimeRange>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.start().isAfter(last.end())) {
                joined.add(new TimeRange(span.start(), span.end()));
            } else if (span.end().isAfter(last.end())) {
                joined.set(joined.size() - 1, new TimeRange(last.start(), span.end()));
            }
        }
        return joined;
    }

    private Person of(ProviderId provider) {
        return people.computeIfAbsent(provider, p -> new Person());
    }
}
