package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.business.Staffing;
import care.tend.catalogue.Tailored;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.internal.ClaimTable.Span;
import care.tend.scheduling.internal.slots.VisitPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** A visit as it could take place. */
record Planned(Staffing place, List<Part> parts) {

    /**
     * One service of it.
     *
     * @param things what it takes up besides the provider
     * @param spans all time it takes, of whom and of what
     */
    record Part(Tailored service, ProviderId provider, TimeRange period, List<ResourceId> things, List<Span> spans) {}

    /** The solver's answer in words of the house. */
    static Planned of(Ensemble ensemble, Ensemble.Asked asked, VisitPlan plan) {
        var parts =
                plan.parts().stream().map(part -> part(ensemble, asked, part)).toList();
        return new Planned(ensemble.place(), withoutBuffersInside(parts));
    }

    private static Part part(Ensemble ensemble, Ensemble.Asked asked, VisitPlan.Part part) {
        var service = ensemble.services().get(part.number());
        var provider = asked.ids().get(part.provider());
        var start = Instant.ofEpochSecond(part.start());
        var period = TimeRange.of(start, Duration.ofMinutes(part.minutes()));
        var things = part.needs().stream().map(asked.ids()::get).toList();
        return new Part(
                service,
                new ProviderId(provider),
                period,
                things.stream().map(ResourceId::new).toList(),
                spans(service, provider, things, period));
    }

    /** Work of the provider; from the start to the end of the turnover the things, and who serves besides. */
    static List<Span> spans(Tailored service, UUID provider, List<UUID> things, TimeRange period) {
        var spans = new ArrayList<Span>();
        for (var stint :
                Ensemble.stints(service, Math.toIntExact(period.length().toMinutes()))) {
            var work = new TimeRange(
                    period.start().plus(Duration.ofMinutes(stint.from())),
                    period.start().plus(Duration.ofMinutes(stint.to())));
            spans.add(new Span(provider, work, (int) stint.bufferBefore(), (int) stint.bufferAfter(), spans.isEmpty()));
        }
        int turnover = service.service().terms().composition().turnoverMinutes();
        var kept = new TimeRange(period.start(), period.end().plus(Duration.ofMinutes(turnover)));
        things.forEach(thing -> spans.add(new Span(thing, kept, 0, 0, false)));
        return spans;
    }

    /** Between two parts of one visit by the same provider no client changes. */
    private static List<Part> withoutBuffersInside(List<Part> parts) {
        var byResource = new HashMap<UUID, List<Span>>();
        parts.stream()
                .flatMap(part -> part.spans().stream())
                .sorted(Comparator.comparing(span -> span.period().start()))
                .forEach(span -> byResource
                        .computeIfAbsent(span.resource(), r -> new ArrayList<>())
                        .add(span));
        var bare = new HashMap<Span, Span>();
        for (var spans : byResource.values()) {
            for (int i = 0; i < spans.size(); i++) {
                var span = spans.get(i);
                boolean follows = i > 0 && isNear(spans.get(i - 1), span);
                boolean isFollowed = i + 1 < spans.size() && isNear(span, spans.get(i + 1));
                bare.put(span, span.without(follows, isFollowed));
            }
        }
        return parts.stream()
                .map(part -> new Part(
                        part.service(),
                        part.provider(),
                        part.period(),
                        part.things(),
                        part.spans().stream()
                                .map(span -> bare.getOrDefault(span, span))
                                .toList()))
                .toList();
    }

    private static boolean isNear(Span first, Span second) {
        var between = Duration.between(first.period().end(), second.period().start());
        return between.toMinutes() < Math.max(first.bufferAfter(), second.bufferBefore());
    }
}
