package care.tend.scheduling.internal.pages;

import care.tend.business.ProviderId;
import care.tend.catalogue.PolicyWords;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceMode;
import care.tend.clients.Tier;
import care.tend.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says what a visitor is about to book. */
final class Summaries {

    private Summaries() {}

    /** @param with name of who takes it, or the words for anyone */
    static Summary of(Visit visit, Choice choice, String with, Optional<TimeRange> period) {
        var signage = visit.signage(choice.place());
        var service = choice.service();
        var mode = service.terms().mode();
        var name = visit.text(choice.tailored().name());
        var price = signage.price(choice.tailored(), choice.providerId());
        var at = period.map(TimeRange::start).orElse(visit.now());
        var day = signage.dateOf(at);
        return new Summary(
                name + ", " + signage.minutes(minutes(choice)),
                with,
                period.map(p -> signage.longDay(day)).orElse(null),
                period.map(signage::times).orElse(null),
                signage.zoneAt(at),
                signage.offsetMinutes(at),
                visit.where(mode, choice.place()),
                visit.priceLabel(mode),
                price,
                small(visit, service, choice.providerId()),
                period.map(p -> name + ", " + signage.shortDay(day) + ", " + signage.time(at))
                        .orElse(name),
                period.isEmpty() ? price + " · " + visit.words().say("booking.choose-time") : with + " · " + price);
    }

    /** The time chosen, as long as the service takes with whoever is chosen. */
    static TimeRange period(Choice choice, Instant start) {
        return TimeRange.of(start, Duration.ofMinutes(minutes(choice)));
    }

    private static int minutes(Choice choice) {
        var service = choice.tailored();
        return choice.providerId()
                .or(() -> service.providers().stream().findFirst())
                .map(service::durationMinutes)
                .orElse(choice.service().terms().durationMinutes());
    }

    /** What changing one's mind costs a guest nobody knows yet: as the policy says, where there is one. */
    static String small(Visit visit, Service service, Optional<ProviderId> with) {
        var asks = service.approval().isPresent() ? visit.words().say("booking.request") + " " : "";
        return asks + terms(visit, service, with);
    }

    private static String terms(Visit visit, Service service, Optional<ProviderId> with) {
        var provider = with.or(() -> service.providers().stream().findFirst());
        var policy = provider.flatMap(one -> service.policy(one, Tier.STANDARD));
        if (policy.isPresent()) {
            var zone = visit.placesOf(service).getFirst().zone();
            return String.join(
                    " ",
                    new PolicyWords(visit.words(), zone).sentences(policy.get().terms()));
        }
        boolean paidThere = service.terms().mode() != ServiceMode.VIDEO
                && service.terms().prices().stream().anyMatch(price -> !price.isZero());
        return visit.words().say(paidThere ? "booking.pay-later.free" : "booking.free-change");
    }
}
