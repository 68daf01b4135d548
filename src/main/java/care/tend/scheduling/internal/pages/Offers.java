package care.tend.scheduling.internal.pages;

import care.tend.catalogue.Service;

/** Tells a service as one of several to choose from. */
final class Offers {

    private Offers() {}

    static ChoosePage.Offer of(Visit visit, Choice choice, Service service, String base) {
        var signage = visit.signage(choice.place());
        return new ChoosePage.Offer(
                visit.text(service.name()),
                visit.text(service.terms().description()),
                signage.price(service),
                signage.minutes(service.terms().durationMinutes()),
                base + choice.with(service, visit).query() + "#who",
                service.id().equals(choice.service().id()));
    }
}
