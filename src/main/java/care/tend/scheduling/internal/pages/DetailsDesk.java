package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.pets.Species;
import care.tend.platform.Pages;
import care.tend.platform.Secrets;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.Signage;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form for who comes, and what is offered when the time was lost over it. */
@Component
class DetailsDesk {

    static final List<String> SPECIES =
            Arrays.stream(Species.values()).map(Species::code).toList();

    private final Reception reception;
    private final Pages pages;
    private final JsonMapper json;
    private final Islands islands;
    private final KeptHold kept;

    DetailsDesk(Reception reception, Pages pages, JsonMapper json, Islands islands, KeptHold kept) {
        this.reception = reception;
        this.pages = pages;
        this.json = json;
        this.islands = islands;
        this.kept = kept;
    }

    static Details typed(HttpServletRequest request) {
        return new Details(
                text(request, "name"),
                text(request, "email"),
                text(request, "phone"),
                text(request, "pet"),
                text(request, "species"),
                text(request, "note"));
    }

    static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** @param hold the slot kept; empty when its time is over */
    ResponseEntity<String> form(
            HttpStatus status,
            Visit visit,
            Choice choice,
            Optional<Hold> hold,
            Details typed,
            Map<String, String> faults,
            HttpServletRequest request) {
        var period = hold.map(Hold::period)
                .orElseGet(() -> Summaries.period(choice, choice.slot().start()));
        var with = choice.provider().map(Signage::shortName).orElseGet(() -> visit.words()
                .say("booking.first-free"));
        boolean anyone = hold.map(h -> h.choice().provider().isEmpty()).orElse(false);
        var hidden = new LinkedHashMap<>(choice.fields());
        hidden.putAll(kept.carried(request, hold.map(Hold::id)));
        hidden.put("key", Secrets.token());
        var page = new DetailsPage(
                reception.host(visit, choice.place()),
                visit.home() + "/book" + (anyone ? choice.by(Optional.empty()).from(period.start()) : choice).query(),
                held(visit, choice.place(), hold.map(Hold::expiresAt), period.start()),
                DetailsForm.of(visit.words(), typed, faults),
                choice.service().terms().needsPet(),
                SPECIES,
                Summaries.of(visit, choice, with, Optional.of(period)),
                visit.home() + "/book/details",
                hidden,
                islands.of(visit, Optional.empty(), request));
        return pages.answer(status, "booking/details.jte", visit.frame(), page);
    }

    /**
     * What is said about the time kept; each minute has its sentence, since languages count differently.
     *
     * @param until when it is kept no longer; empty when it is not
     */
    DetailsPage.Held held(Visit visit, Location place, Optional<Instant> until, Instant start) {
        var over = visit.words().say("booking.held.over");
        if (until.isEmpty()) {
            return new DetailsPage.Held(over, 0, "[]", true);
        }
        var left = Duration.between(visit.now(), until.get());
        long minutes = Math.max(1, Math.ceilDiv(left.toSeconds(), 60L));
        var time = visit.signage(place).time(start);
        var countdown = IntStream.rangeClosed(0, (int) minutes)
                .mapToObj(m -> m == 0 ? over : visit.words().say("booking.held", "time", time, "minutes", m))
                .toList();
        return new DetailsPage.Held(countdown.getLast(), left.toSeconds(), json.writeValueAsString(countdown), false);
    }

    /** The nearest free times in place of one that was lost; what was typed goes along. */
    ResponseEntity<String> taken(Visit visit, Choice choice, Details typed, BookingRefused.SlotTaken taken) {
        var signage = visit.signage(choice.place());
        var time = signage.time(choice.slot().start());
        var page = new TakenPage(
                reception.host(visit, choice.place()),
                visit.words().say("booking.taken", "time", time),
                visit.words().say(typed.isEmpty() ? "booking.taken.free" : "booking.taken.safe"),
                taken.alternatives().stream()
                        .map(other -> other(visit, choice, other))
                        .toList(),
                typed.fields(),
                visit.home() + "/book",
                signage.zoneAt(choice.slot().start()),
                visit.home() + "/book"
                        + choice.on(signage.dateOf(choice.slot().start())).query());
        return pages.answer(HttpStatus.CONFLICT, "booking/taken.jte", visit.frame(), page);
    }

    private static TakenPage.Other other(Visit visit, Choice choice, Alternative other) {
        var service = choice.tailored();
        var name = Signage.shortName(other.providerName());
        boolean another =
                choice.providerId().filter(id -> !id.equals(other.provider())).isPresent();
        boolean samePrice = another
                && Objects.equals(
                        service.price(other.provider()),
                        service.price(choice.providerId().orElseThrow()));
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("service", choice.service().id().text());
        choice.tailoring().variant().ifPresent(variant -> hidden.put("variant", variant.text()));
        Optional.ofNullable(choice.fields().get("add")).ifPresent(add -> hidden.put("add", add));
        hidden.put("location", other.location().text());
        hidden.put("provider", other.provider().text());
        hidden.put("start", other.start().toString());
        return new TakenPage.Other(
                visit.signage(choice.place()).when(other.start(), visit.now()),
                samePrice ? visit.words().say("booking.same-price", "name", name) : name,
                hidden);
    }
}
