package care.tend.scheduling.internal.pages;

import care.tend.catalogue.AddOn;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.Service;
import care.tend.catalogue.Tailored;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.VariantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells services as several to choose from: one that is had in variants is told in each of them. */
final class Offers {

    private Offers() {}

    /** The service as it is, or in each of its variants. */
    static Stream<Tailored> of(Service service) {
        var variants = service.terms().composition().variants();
        return variants.isEmpty()
                ? Stream.of(service.tailored(Tailoring.NONE))
                : variants.stream()
                        .flatMap(variant -> Stream.ofNullable(variant.id()))
                        .map(id -> service.tailored(new Tailoring(Optional.of(id), List.of())));
    }

    static ChoosePage.Offer of(Visit visit, Choice choice, Tailored service, String base) {
        var signage = visit.signage(choice.place());
        var variant = variant(service);
        return new ChoosePage.Offer(
                visit.text(service.name()),
                visit.text(service.service().terms().description()),
                signage.price(service, Optional.empty()),
                signage.minutes(minutes(service)),
                base + choice.with(service.service(), variant, visit).query() + "#who",
                service.service().id().equals(choice.service().id())
                        && variant.equals(choice.tailoring().variant()));
    }

    /** How long it takes with somebody who has no length of their own. */
    static int minutes(Tailored service) {
        return service.variant()
                .flatMap(variant -> Optional.ofNullable(variant.durationMinutes()))
                .orElse(service.service().terms().durationMinutes());
    }

    static Optional<VariantId> variant(Tailored service) {
        return service.variant().flatMap(variant -> Optional.ofNullable(variant.id()));
    }

    /** What can be had with what is chosen; each a link that turns it on, or off. */
    static List<ChoosePage.Extra> extras(Visit visit, Choice choice, String base) {
        return choice.service().terms().composition().addOns().stream()
                .map(addOn -> new ChoosePage.Extra(
                        visit.text(addOn.name()),
                        price(visit, choice, addOn),
                        base + choice.turning(id(addOn)).query() + "#extras",
                        choice.tailoring().addOns().contains(id(addOn))))
                .toList();
    }

    private static String price(Visit visit, Choice choice, AddOn addOn) {
        return addOn.price() == null ? "" : visit.signage(choice.place()).price(addOn.price(), false);
    }

    private static AddOnId id(AddOn addOn) {
        return Objects.requireNonNull(addOn.id());
    }
}
