package care.tend.scheduling.internal.pages;

import care.tend.kernel.TimeRange;
import care.tend.platform.Pages;
import care.tend.platform.Secrets;
import care.tend.scheduling.VisitHold;
import care.tend.scheduling.internal.pages.GuestsForm.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The form for who comes to a visit of several parts. */
@Component
class GuestsDesk {

    private final Reception reception;
    private final BasketPlanner planner;
    private final DetailsDesk details;
    private final KeptHold kept;
    private final Pages pages;

    GuestsDesk(Reception reception, BasketPlanner planner, DetailsDesk details, KeptHold kept, Pages pages) {
        this.reception = reception;
        this.planner = planner;
        this.details = details;
        this.kept = kept;
        this.pages = pages;
    }

    ResponseEntity<String> form(
            Visit visit, Basket basket, Optional<VisitHold> hold, Typed typed, HttpServletRequest request) {
        return form(HttpStatus.OK, visit, basket, hold, typed, Map.of(), request);
    }

    /** @param hold the visit kept; empty when its time is over */
    ResponseEntity<String> form(
            HttpStatus status,
            Visit visit,
            Basket basket,
            Optional<VisitHold> hold,
            Typed typed,
            Map<String, String> faults,
            HttpServletRequest request) {
        var start = basket.start().orElseThrow();
        var hidden = new LinkedHashMap<>(basket.fields());
        hidden.putAll(kept.carried(request, hold.map(VisitHold::id)));
        hidden.put("key", Secrets.token());
        var page = new GuestsPage(
                reception.host(visit, basket.place()),
                BasketDesk.base(visit) + basket.query(),
                details.held(
                        visit,
                        basket.place(),
                        hold.map(VisitHold::expiresAt),
                        hold.map(VisitHold::period).map(TimeRange::start).orElse(start)),
                GuestsForm.of(visit, basket, typed, faults),
                DetailsDesk.SPECIES,
                BasketSummaries.of(visit, basket, told(visit, basket, hold, start)),
                visit.home() + "/book/guests",
                hidden);
        return pages.answer(status, "booking/guests.jte", visit.frame(), page);
    }

    private List<BasketSummaries.Told> told(Visit visit, Basket basket, Optional<VisitHold> hold, Instant start) {
        return hold.map(kept -> BasketSummaries.of(visit, basket, kept))
                .or(() -> planner.at(visit, basket, start, List.of()).map(BasketSummaries::of))
                .orElse(List.of());
    }
}
