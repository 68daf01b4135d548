package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.hours.Plans;
import care.tend.scheduling.internal.slots.Availability.Hours;
import care.tend.scheduling.internal.slots.Busy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What decides when providers are free at one location: their hours there, days off, and what is taken. */
final class Calendar {

    private final Plans plans;
    private final LocationId place;
    private final Set<ServiceId> ruled;
    private final Map<UUID, List<Busy>> busy;
    private final Reserve reserve;

    /**
     * @param ruled services whose bookings are given out by a rule of their own
     * @param busy of a provider or of a thing, in no order: claims know both by their id
     * @param reserve what premium clients are given before others
     */
    Calendar(Plans plans, LocationId place, Set<ServiceId> ruled, Map<UUID, List<Busy>> busy, Reserve reserve) {
        this.plans = plans;
        this.place = place;
        this.ruled = ruled;
        this.busy = busy;
        this.reserve = reserve;
    }

    boolean hasRule(ServiceId service) {
        return ruled.contains(service);
    }

    Hours hours(ProviderId provider) {
        return plans.hours(provider, place);
    }

    List<Busy> busy(UUID host) {
        return busy.getOrDefault(host, List.of());
    }

    /** What {@code provider} cannot be booked for by who asks: what is taken, and what is kept from them. */
    List<Busy> closed(ProviderId provider, Rules rules, ZoneId zone, Instant now) {
        var first = plans.first().atStartOfDay(ZoneOffset.UTC).toInstant();
        var last = plans.last().atStartOfDay(ZoneOffset.UTC).toInstant();
        var kept = reserve.from(rules, provider, place, zone, now, first, last).toList();
        return kept.isEmpty()
                ? busy(provider.value())
                : Stream.concat(busy(provider.value()).stream(), kept.stream()).toList();
    }

    /** How far ahead {@code service} is offered to who asks, in days. */
    int horizon(Service service, Rules rules) {
        return reserve.horizon(service.id(), service.terms().horizonDays(), rules);
    }

    /** Until when visitors are offered nothing of {@code provider}; empty when they are. */
    Optional<Instant> rests(ProviderId provider, Instant now) {
        return plans.rests().stream()
                .filter(rest -> rest.covers(place, provider, now))
                .map(BookingRest::until)
                .max(Comparator.naturalOrder());
    }

    /** Seconds of bookings that {@code provider} has in what was loaded; who has least is asked first. */
    long load(ProviderId provider) {
        return busy(provider.value()).stream()
                .mapToLong(time ->
                        time.span().end().getEpochSecond() - time.span().start().getEpochSecond())
                .sum();
    }
}
