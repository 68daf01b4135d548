package care.tend.scheduling.internal.pages;

import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.Slot;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What, with whom and when; then the slot is kept while the visitor says who comes. */
@Controller
@RequestMapping("/b/{slug}/book")
class BookController {

    private final Reception reception;
    private final Planner planner;
    private final KeptHold kept;
    private final DetailsDesk details;
    private final Islands islands;
    private final Pages pages;

    BookController(
            Reception reception, Planner planner, KeptHold kept, DetailsDesk details, Islands islands, Pages pages) {
        this.reception = reception;
        this.planner = planner;
        this.kept = kept;
        this.details = details;
        this.islands = islands;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> choose(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.title", request, response);
        var choice = Choice.read(request, visit);
        if (choice.isEmpty()) {
            return pages.answer(HttpStatus.OK, "booking/nothing.jte", visit.frame(), nothing(visit));
        }
        return pages.answer(HttpStatus.OK, "booking/choose.jte", visit.frame(), page(visit, choice.get(), request));
    }

    /** Keeps the slot; with the details typed before when it stands in for one that was lost. */
    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> hold(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var visit = reception.receive(slug, "booking.details.title", request, response);
        var choice = Choice.read(request, visit).filter(c -> c.start().isPresent());
        if (choice.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var typed = DetailsDesk.typed(request);
        try {
            return goOn(visit, choice.get(), kept.take(visit, choice.get(), request, response), typed, request);
        } catch (BookingRefused.SlotTaken taken) {
            return details.taken(visit, choice.get(), typed, taken);
        }
    }

    private ResponseEntity<String> goOn(
            Visit visit, Choice choice, Hold hold, Details typed, HttpServletRequest request) {
        var settled =
                choice.by(visit.person(hold.provider())).from(hold.period().start());
        var carried = kept.carried(request, Optional.of(hold.id()));
        return typed.isEmpty()
                ? seeOther(visit.home() + "/book/details" + Choice.query(with(settled, carried)))
                : details.form(HttpStatus.OK, visit, settled, Optional.of(hold), typed, Map.of(), request);
    }

    private ChoosePage page(Visit visit, Choice choice, HttpServletRequest request) {
        var own = new Planner.Own.Held(kept.holds(visit.id(), request));
        var base = visit.home() + "/book";
        var plan = planner.plan(visit, choice, own, c -> base + c.query());
        var settled = plan.chosen().map(slot -> choice.from(slot.start())).orElse(choice);
        var places = visit.placesOf(choice.service());
        return new ChoosePage(
                reception.host(visit, choice.place()),
                told(visit, choice, plan.chosen()),
                visit.premium(),
                visit.places().stream()
                        .filter(places::contains)
                        .map(p -> new ChoosePage.Place(
                                p.name(), base + choice.at(p).query(), p.equals(choice.place())))
                        .toList(),
                visit.services().stream()
                        .filter(s -> !visit.placesOf(s).isEmpty())
                        .flatMap(Offers::of)
                        .map(offer -> Offers.of(visit, choice, offer, base))
                        .toList(),
                Offers.extras(visit, choice, base),
                base + "/visit" + choice.query(),
                planner.people(visit, choice, plan, c -> base + c.query()),
                plan.week(),
                visit.home() + "/wait" + choice.by(choice.provider()).query(),
                Summaries.of(
                        visit,
                        choice,
                        planner.taker(visit, choice, plan.chosen()),
                        plan.chosen().map(slot -> Summaries.period(choice, slot.start()))),
                base,
                with(settled, kept.carried(request, Optional.empty())),
                plan.chosen().isPresent(),
                islands.of(visit, Optional.of(plan.shown()), request));
    }

    private static Map<String, String> with(Choice choice, Map<String, String> carried) {
        var fields = new LinkedHashMap<>(choice.fields());
        fields.putAll(carried);
        return fields;
    }

    private static @Nullable String told(Visit visit, Choice choice, Optional<Slot> chosen) {
        return choice.start().isPresent() && chosen.isEmpty() ? visit.words().say("booking.gone") : null;
    }

    private static Host nothing(Visit visit) {
        return new Host(
                visit.business().name(),
                visit.business().trade().code(),
                visit.embed() == null ? visit.own() : null,
                null);
    }

    static ResponseEntity<String> seeOther(String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(where))
                .build();
    }
}
