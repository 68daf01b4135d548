package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.business.ProviderId;
import care.tend.catalogue.Tailoring;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Move;
import care.tend.scheduling.internal.pages.ManageDesk.Door;
import care.tend.scheduling.internal.web.ConsequencesView.Cost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Another time for a booking, for whoever has its secret link. */
@Controller
@RequestMapping("/b/{slug}/booking/{secret}/move")
class MoveController {

    private final ManageDesk desk;
    private final Planner planner;
    private final Appointments appointments;
    private final Pages pages;

    MoveController(ManageDesk desk, Planner planner, Appointments appointments, Pages pages) {
        this.desk = desk;
        this.planner = planner;
        this.appointments = appointments;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping
    ResponseEntity<String> choose(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (desk.open(slug, secret, request, response)) {
            case Door.Unknown(var visit) -> desk.unknown(visit);
            case Door.Found(var opened) ->
                opened.changeable()
                        ? page(HttpStatus.OK, opened, choice(opened, request), null)
                        : seeOther(opened.path());
        };
    }

    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> move(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (desk.open(slug, secret, request, response)) {
            case Door.Unknown(var visit) -> desk.unknown(visit);
            case Door.Found(var opened) -> move(opened, choice(opened, request), request);
        };
    }

    private ResponseEntity<String> move(Opened opened, Choice choice, HttpServletRequest request) {
        if (choice.start().isEmpty()) {
            return seeOther(opened.path() + "/move");
        }
        try {
            var visit = opened.visit();
            var provider = choice.providerId().or(() -> freeAt(opened, choice));
            var wish = new Initiative(true, Seen.read(request), "", Optional.empty());
            var move = new Move(
                    choice.slot().start(), Optional.empty(), provider, visit.rules(), OptionalInt.empty(), wish);
            appointments.reschedule(visit.id(), opened.appointment().id(), move);
            return seeOther(opened.path() + "?moved");
        } catch (BookingRefused.SlotTaken taken) {
            var words = opened.visit().words();
            var time = opened.signage().time(choice.slot().start());
            return page(HttpStatus.CONFLICT, opened, choice, words.say("manage.move.taken", "time", time));
        } catch (BookingRefused.PriceChanged changed) {
            var told = opened.visit().words().say("problem.scheduling.price-changed");
            return page(HttpStatus.CONFLICT, opened, choice, told);
        } catch (BookingRefused.MovedTooOften often) {
            var told = opened.visit().words().say("problem.scheduling.moved-too-often");
            return desk.page(HttpStatus.CONFLICT, opened, told, request);
        } catch (BookingRefused.TooLate | BookingRefused.NotPossible refused) {
            return desk.page(HttpStatus.CONFLICT, opened, desk.tooLate(opened), request);
        }
    }

    /** Whoever is free then, if anyone would do. */
    private Optional<ProviderId> freeAt(Opened opened, Choice choice) {
        var own = new Planner.Own.Moving(opened.appointment().id());
        return planner.plan(opened.visit(), choice, own, c -> "").chosen().map(slot -> slot.providers()
                .getFirst());
    }

    private ResponseEntity<String> page(HttpStatus status, Opened opened, Choice choice, @Nullable String told) {
        var visit = opened.visit();
        var own = new Planner.Own.Moving(opened.appointment().id());
        var path = opened.path() + "/move";
        var plan = planner.plan(visit, choice, own, c -> path + query(c));
        var slot = plan.chosen();
        var cost = desk.costs(opened).move();
        var priced = cost.costs()
                ? visit.words()
                        .say(
                                "manage.move.fee",
                                "price",
                                cost.price(),
                                "name",
                                visit.business().name())
                : visit.words().say("manage.move.free", "name", visit.business().name());
        boolean gone = choice.start().isPresent() && slot.isEmpty() && told == null;
        var page = new MovePage(
                desk.host(opened),
                gone ? visit.words().say("booking.gone") : told,
                opened.when(),
                planner.people(visit, choice, plan, c -> path + query(c)),
                plan.week(),
                Summaries.of(
                        visit,
                        choice,
                        planner.taker(visit, choice, slot),
                        slot.map(s -> Summaries.period(choice, s.start()))),
                path,
                withSeen(fields(slot.map(s -> choice.from(s.start())).orElse(choice)), cost),
                slot.isPresent(),
                opened.path(),
                cost,
                priced);
        return pages.answer(status, "booking/move.jte", visit.frame(), page);
    }

    /** What and where stay; with whom, unless said otherwise, too. {@code anyone} asks for the first free. */
    private static Choice choice(Opened opened, HttpServletRequest request) {
        var visit = opened.visit();
        var asked = Choice.parameter(request, "provider", ProviderId::of).flatMap(visit::person);
        var same = Optional.of(opened.provider()).filter(visit.people()::contains);
        var provider = request.getParameter("anyone") == null ? asked.or(() -> same) : asked;
        var start = Choice.parameter(request, "start", Instant::parse);
        var day = start.map(opened.signage()::dateOf).or(() -> Choice.parameter(request, "day", LocalDate::parse));
        return new Choice(opened.service(), Tailoring.NONE, opened.place(), provider, day, start);
    }

    private static Map<String, String> withSeen(Map<String, String> fields, Cost cost) {
        var seen = Seen.of(cost.amount());
        if (seen != null) {
            fields.put("seen", seen);
        }
        return fields;
    }

    private static String query(Choice choice) {
        return Choice.query(fields(choice));
    }

    private static Map<String, String> fields(Choice choice) {
        var fields = new LinkedHashMap<>(choice.fields());
        fields.remove("service");
        fields.remove("location");
        if (choice.provider().isEmpty()) {
            fields.put("anyone", "1");
        }
        return fields;
    }
}
