package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.business.Staffing;
import care.tend.catalogue.Tailored;
import care.tend.scheduling.Length;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.internal.assignment.Suggestions;
import care.tend.scheduling.internal.slots.Assignment;
import care.tend.scheduling.internal.slots.BookingWindow;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.Limits;
import care.tend.scheduling.internal.slots.Question;
import care.tend.scheduling.internal.slots.ServiceTimes;
import care.tend.scheduling.internal.slots.SlotFinder;
import care.tend.scheduling.internal.slots.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One look for slots: a service at a place with those who offer it, put to the engine as often as their lengths differ.
 *
 * @param ensemble for a service that takes more than a provider's time, or not all of it
 */
record Search(
        Tailored service,
        Staffing place,
        List<ProviderId> hosts,
        Calendar calendar,
        SlotQuestion question,
        Length length,
        Rules rules,
        Instant now,
        @Nullable Ensemble ensemble) {

    private static final int STAFF_INTERVAL_MINUTES = 5;

    /** Each start and who can take it, in the service's order. */
    SortedMap<Instant, List<ProviderId>> starts() {
        var starts = new TreeMap<Instant, List<ProviderId>>();
        if (ensemble != null) {
            VisitSearch.starts(ensemble, question.from(), question.to())
                    .forEach(slot -> starts.put(
                            slot.start(),
                            slot.providers().stream().filter(hosts::contains).toList()));
            starts.values().removeIf(List::isEmpty);
            return starts;
        }
        var lengths = byLength();
        for (var alike : lengths) {
            collect(alike, starts);
        }
        if (lengths.size() > 1) {
            starts.values().forEach(able -> able.sort(Comparator.comparingInt(hosts::indexOf)));
        }
        return starts;
    }

    /** The starts that lie against what is booked already, so that days have few gaps. */
    Set<Instant> suggested(SortedMap<Instant, List<ProviderId>> starts) {
        var terms = service.service().terms();
        var rest = Duration.ofMinutes(
                Math.max(terms.bufferBeforeMinutes(), terms.bufferAfterMinutes()) + STAFF_INTERVAL_MINUTES - 1L);
        var touches = new HashMap<Instant, Integer>();
        for (var host : hosts) {
            var its = Duration.ofMinutes(length.minutes(service, host));
            Suggestions.touches(starts, host, calendar.busy(host.value()), its, rest)
                    .forEach((start, sides) -> touches.merge(start, sides, Math::max));
        }
        return Suggestions.of(starts.keySet(), place.location().zone(), start -> touches.getOrDefault(start, 0));
    }

    /** When a guest may book again, while all who would do rest; null when somebody does not. */
    @Nullable
    Instant restsUntil() {
        if (!rules.guest() || hosts.isEmpty() || hosts.stream().anyMatch(this::isOffered)) {
            return null;
        }
        return hosts.stream()
                .flatMap(host -> calendar.rests(host, now).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean isOffered(ProviderId host) {
        return !rules.guest() || calendar.rests(host, now).isEmpty();
    }

    /** The same look at other times, with those of {@code wanted} who offer it. */
    Search between(Instant from, Instant to, Collection<ProviderId> wanted) {
        var other = new SlotQuestion(question.service(), question.location(), Optional.empty(), from, to);
        var able = hosts.stream().filter(wanted::contains).toList();
        return new Search(service, place, able, calendar, other, length, rules, now, ensemble);
    }

    private Collection<List<ProviderId>> byLength() {
        return hosts.stream()
                .filter(this::isOffered)
                .collect(Collectors.groupingBy(host -> length.minutes(service, host)))
                .values();
    }

    private void collect(List<ProviderId> alike, SortedMap<Instant, List<ProviderId>> starts) {
        var found = SlotFinder.find(new Question(
                now,
                place.location().zone(),
                new Span(question.from(), question.to()),
                Assignment.ANY,
                times(alike.getFirst()),
                alike.stream().map(this::host).toList()));
        for (int i = 0; i < found.size(); i++) {
            var able = starts.computeIfAbsent(Instant.ofEpochSecond(found.start(i)), start -> new ArrayList<>());
            for (int host : found.hosts(i)) {
                able.add(alike.get(host));
            }
        }
    }

    private Host host(ProviderId provider) {
        return new Host(
                provider.text(),
                place.location().zone(),
                false,
                calendar.hours(provider),
                calendar.closed(provider, rules, place.location().zone(), now));
    }

    private ServiceTimes times(ProviderId provider) {
        var terms = service.service().terms();
        int minutes = length.minutes(service, provider);
        boolean guest = rules.guest();
        return new ServiceTimes(
                minutes,
                guest
                        ? Optional.ofNullable(terms.intervalMinutes()).orElse(service.durationMinutes(provider))
                        : STAFF_INTERVAL_MINUTES,
                terms.bufferBeforeMinutes(),
                terms.bufferAfterMinutes(),
                guest ? terms.minNoticeMinutes() : 0,
                guest ? limits() : Limits.NONE,
                guest
                        ? new BookingWindow.Rolling(calendar.horizon(service.service(), rules), true)
                        : new BookingWindow.Unlimited());
    }

    private Limits limits() {
        return Optional.ofNullable(service.service().terms().maxBookingsPerDay())
                .map(most -> new Limits(OptionalLong.of(most), OptionalLong.empty()))
                .orElse(Limits.NONE);
    }
}
