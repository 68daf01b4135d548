package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.internal.hours.Plans;
import care.tend.scheduling.internal.slots.OpenSpans;
import care.tend.scheduling.internal.slots.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who of a business works when: hours at all of its places, days off, and what is taken without being an appointment.
 *
 * @param taken by provider and start
 */
public record Rota(Plans plans, List<Taken> taken) {

    /**
     * Time that is kept for something that is no appointment: a class, a visitor's hold, a block, another calendar.
     *
     * @param session the class; empty for all else
     */
    public record Taken(String kind, ProviderId provider, TimeRange period, Optional<ClassId> session) {}

    public Rota {
        taken = List.copyOf(taken);
    }

    /** Whether they keep hours at {@code location}, or nowhere yet. */
    public boolean worksAt(ProviderId provider, LocationId location) {
        return plans.known(provider)
                .map(plan -> plan.saysNothing() || plan.places().contains(location))
                .orElse(true);
    }

    /** Why they are away that day, which may be left unsaid; empty when they are not. */
    public Optional<String> off(ProviderId provider, LocalDate date) {
        return plans.known(provider).flatMap(plan -> plan.off(date));
    }

    /** What visitors are kept from, at present or later. */
    public List<BookingRest> rests() {
        return plans.rests();
    }

    /**
     * When they work within {@code window}, at {@code location} or anywhere; ascending and apart from each other.
     *
     * @param zone of the wall clock their hours are told by
     */
    public List<TimeRange> open(ProviderId provider, Optional<LocationId> location, ZoneId zone, TimeRange window) {
        var span = new Span(window.start(), window.end());
        return joined(plans.known(provider).stream()
                .flatMap(plan -> plan.places().stream())
                .filter(place -> location.map(place::equals).orElse(true))
                .flatMap(place -> OpenSpans.of(plans.hours(provider, place), zone, span).stream())
                .sorted(Comparator.comparing(Span::start))
                .toList());
    }

    /** When any of these works there; ascending and apart from each other. */
    public List<TimeRange> open(List<ProviderId> people, LocationId place, ZoneId zone, TimeRange window) {
        var span = new Span(window.start(), window.end());
        return joined(people.stream()
                .filter(person -> plans.known(person).isPresent())
                .flatMap(person -> OpenSpans.of(plans.hours(person, place), zone, span).stream())
                .sorted(Comparator.comparing(Span::start))
                .toList());
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
}
