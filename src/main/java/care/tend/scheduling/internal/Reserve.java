package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.scheduling.KeptHours;
import care.tend.scheduling.PriorityTerms;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.slots.Availability;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.LocalRange;
import care.tend.scheduling.internal.slots.Occurrences;
import care.tend.scheduling.internal.slots.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What is kept for premium clients, as the slot engine is told of it. */
record Reserve(PriorityTerms terms) {

    static final Reserve NONE = new Reserve(PriorityTerms.NONE);

    /** How far ahead {@code service}, offered for so many days, is offered to who asks. */
    int horizon(ServiceId service, int days, Rules rules) {
        return rules == Rules.PREMIUM ? days + terms.daysAhead(service) : days;
    }

    /**
     * When a guest who is not premium may not have {@code provider}: taken for them, and for nobody else. Each time
     * opens whole, so that no grid moves with the clock.
     */
    Stream<Busy> from(
            Rules rules, ProviderId provider, LocationId place, ZoneId zone, Instant now, Instant first, Instant last) {
        if (rules != Rules.GUEST) {
            return Stream.empty();
        }
        return terms.hours().stream()
                .filter(hours -> hours.cover(place, provider))
                .flatMap(hours -> times(hours, zone, now, first, last))
                .map(span -> new Busy(span, Busy.Kind.EXTERNAL, 0, 0));
    }

    private static Stream<Span> times(KeptHours hours, ZoneId zone, Instant now, Instant first, Instant last) {
        var opens = Duration.ofHours(hours.opensHoursBefore());
        return weekly(hours, zone, first, last).stream()
                .filter(span -> now.isBefore(span.start().minus(opens)));
    }

    private static List<Span> weekly(KeptHours hours, ZoneId zone, Instant first, Instant last) {
        var range = new LocalRange(hours.start(), hours.end());
        return Occurrences.of(new Availability.Weekly(new HashSet<>(hours.days()), range), zone, first, last);
    }
}
