package care.tend.scheduling.internal.pages;

import care.tend.catalogue.Service;
import care.tend.catalogue.Tailored;
import care.tend.kernel.BusinessId;
import care.tend.platform.Pages;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Signage;
import care.tend.scheduling.internal.pages.BasketPage.Adder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a visit that is being put together, and what is offered when its time was lost. */
@Component
class BasketDesk {

    private final Reception reception;
    private final BasketPlanner planner;
    private final KeptHold kept;
    private final Pages pages;

    BasketDesk(Reception reception, BasketPlanner planner, KeptHold kept, Pages pages) {
        this.reception = reception;
        this.planner = planner;
        this.kept = kept;
        this.pages = pages;
    }

    static String base(Visit visit) {
        return visit.home() + "/book/visit";
    }

    ResponseEntity<String> show(Visit visit, Basket basket, HttpServletRequest request) {
        var base = base(visit);
        var plan = planner.plan(visit, basket, kept.holds(visit.id(), request), b -> base + b.query());
        boolean gone = basket.start().isPresent() && plan.plan().isEmpty();
        var told = gone ? visit.words().say("booking.gone") : null;
        var hidden = new LinkedHashMap<>(basket.fields());
        hidden.putAll(kept.carried(request, Optional.empty()));
        var places = Basket.places(visit, basket.lines());
        var page = new BasketPage(
                reception.host(visit, basket.place()),
                visit.home() + "/book",
                told,
                visit.premium(),
                places.stream()
                        .map(place -> new ChoosePage.Place(
                                place.name(), base + basket.at(place).query(), place.equals(basket.place())))
                        .toList(),
                IntStream.range(0, basket.pets())
                        .mapToObj(whose -> pet(visit, basket, whose))
                        .toList(),
                basket.mayHaveAnotherPet() ? adders(visit, basket, basket.pets()) : List.of(),
                visit.words().say(basket.needsPet(0) ? "cart.another-pet" : "cart.another-guest"),
                plan.week(),
                BasketSummaries.of(
                        visit, basket, plan.plan().map(BasketSummaries::of).orElse(List.of())),
                base,
                hidden,
                plan.plan().isPresent());
        return pages.answer(HttpStatus.OK, "booking/basket.jte", visit.frame(), page);
    }

    private static BasketPage.Pet pet(Visit visit, Basket basket, int whose) {
        var name = BasketSummaries.whose(visit, basket, whose);
        return new BasketPage.Pet(
                name,
                basket.of(whose).stream().map(line -> line(visit, basket, line)).toList(),
                basket.isFull() ? List.of() : adders(visit, basket, whose),
                visit.words().say("cart.another-service", "name", name));
    }

    private static BasketPage.Line line(Visit visit, Basket basket, Basket.Line line) {
        var signage = visit.signage(basket.place());
        var service = line.tailored();
        var name = visit.text(service.name());
        @Nullable
        String remove = basket.lines().size() == 1
                ? null
                : base(visit) + basket.without(line).query();
        return new BasketPage.Line(
                name,
                signage.price(service, line.provider().map(one -> one.id())),
                signage.minutes(Offers.minutes(service)),
                line.provider().map(Signage::shortName).orElse(null),
                remove,
                visit.words().say("cart.remove", "name", name),
                extras(visit, basket, line, signage));
    }

    private static List<ChoosePage.Extra> extras(Visit visit, Basket basket, Basket.Line line, Signage signage) {
        return line.service().terms().composition().addOns().stream()
                .map(addOn -> {
                    var id = Objects.requireNonNull(addOn.id());
                    return new ChoosePage.Extra(
                            visit.text(addOn.name()),
                            addOn.price() == null ? "" : signage.price(addOn.price(), false),
                            base(visit)
                                    + basket.replacing(line, line.turning(id)).query(),
                            line.tailoring().addOns().contains(id));
                })
                .toList();
    }

    private static List<Adder> adders(Visit visit, Basket basket, int whose) {
        return visit.services().stream()
                .filter(service -> visit.placesOf(service).contains(basket.place()))
                .flatMap(service -> Offers.of(service).map(offer -> adder(visit, basket, service, offer, whose)))
                .toList();
    }

    private static Adder adder(Visit visit, Basket basket, Service service, Tailored offer, int whose) {
        var signage = visit.signage(basket.place());
        return new Adder(
                visit.text(offer.name()),
                signage.price(offer, Optional.empty()),
                signage.minutes(Offers.minutes(offer)),
                base(visit) + basket.with(service, Offers.variant(offer), whose).query());
    }

    /** The nearest free times in place of one that was lost; what was typed goes along. */
    ResponseEntity<String> taken(
            Visit visit, Basket basket, Map<String, String> typed, BookingRefused.SlotTaken taken) {
        var signage = visit.signage(basket.place());
        var start = basket.start().orElseThrow();
        var page = new TakenPage(
                reception.host(visit, basket.place()),
                visit.words().say("booking.taken", "time", signage.time(start)),
                visit.words().say(typed.isEmpty() ? "booking.taken.free" : "booking.taken.safe"),
                taken.alternatives().stream()
                        .map(other -> other(visit, basket, other))
                        .toList(),
                typed,
                base(visit),
                signage.zoneAt(start),
                base(visit) + basket.on(signage.dateOf(start)).query());
        return pages.answer(HttpStatus.CONFLICT, "booking/taken.jte", visit.frame(), page);
    }

    private static TakenPage.Other other(Visit visit, Basket basket, Alternative other) {
        return new TakenPage.Other(
                visit.signage(basket.place()).when(other.start(), visit.now()),
                Signage.shortName(other.providerName()),
                basket.from(other.start()).fields());
    }

    /** What this visitor keeps already. */
    List<HoldId> own(BusinessId business, HttpServletRequest request) {
        return kept.holds(business, request);
    }
}
