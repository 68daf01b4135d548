package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.catalogue.Boarding;
import care.tend.clients.Tier;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Idempotency;
import care.tend.platform.Pages;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Rules;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayQuestion;
import care.tend.scheduling.StayQuote;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.StayWish;
import care.tend.scheduling.Stays;
import care.tend.scheduling.Via;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import care.tend.scheduling.internal.pages.StayPages.Choosing;
import care.tend.scheduling.internal.pages.StayPages.Link;
import care.tend.scheduling.internal.pages.StayPages.Offer;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a visitor what is free and what it costs, and books it. */
@Component
class StayForm {

    private final Reception reception;
    private final Stays stays;
    private final StayChoices choices;
    private final BookingDesk desk;
    private final Locations locations;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final Pages pages;

    StayForm(
            Reception reception,
            Stays stays,
            StayChoices choices,
            BookingDesk desk,
            Locations locations,
            Idempotency idempotency,
            Transactions transactions,
            Pages pages) {
        this.reception = reception;
        this.stays = stays;
        this.choices = choices;
        this.desk = desk;
        this.locations = locations;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.pages = pages;
    }

    ResponseEntity<String> show(Visit visit, HttpServletRequest request) {
        return page(HttpStatus.OK, visit, request, Details.NONE, Map.of(), null);
    }

    ResponseEntity<String> book(Visit visit, HttpServletRequest request) {
        var asked = choices.read(visit, request);
        var typed = DetailsDesk.typed(request);
        var region = locations.country(visit.id());
        var faults = DetailsCheck.faults(typed, false, region, visit.words());
        if (asked.isEmpty() || asked.get().question().isEmpty() || !faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, request, typed, faults, null);
        }
        var guest = DetailsCheck.guest(typed, region);
        desk.admitBooking(request, guest);
        try {
            var stay = bookOnce(visit, asked.get().question().get(), typed, guest, request);
            return seeOther(visit.home() + "/stay/" + stays.linkSecret(stay));
        } catch (StayRefused refused) {
            var told = visit.words().say("problem." + refused.code());
            return page(HttpStatus.CONFLICT, visit, request, typed, Map.of(), told);
        } catch (Invalid invalid) {
            var found = DetailsCheck.faults(invalid, visit.words());
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, request, typed, found, null);
        }
    }

    /** The same form sent twice, by an impatient finger or a lost answer, books once. */
    private StayId bookOnce(
            Visit visit, StayQuestion question, Details typed, Booking.Guest.Named guest, HttpServletRequest request) {
        var key = DetailsDesk.text(request, "key");
        var animals = IntStream.range(0, question.animals().size())
                .mapToObj(i -> animal(question.animals().get(i), DetailsDesk.text(request, "name" + (i + 1))))
                .toList();
        var wish = new StayWish(
                question.service(),
                question.location(),
                question.dates(),
                guest,
                animals,
                Optional.empty(),
                typed.note(),
                visit.language(),
                Via.PUBLIC);
        return idempotency.once(
                visit.id(),
                "stay page " + visit.id(),
                key.isEmpty() ? null : key,
                Map.of("typed", typed.fields(), "question", question, "animals", animals.toString()),
                StayId.class,
                () -> {
                    var booked = stays.book(visit.id(), wish);
                    desk.countBooking(request, guest);
                    return booked.id();
                });
    }

    private static StayWish.Animal animal(StayQuestion.Animal animal, String name) {
        var pet = name.isEmpty()
                ? new Booking.PetWish.Unnamed(animal.species())
                : new Booking.PetWish.Named(name, animal.species());
        return new StayWish.Animal(pet, animal.size());
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            HttpServletRequest request,
            Details typed,
            Map<String, String> faults,
            @Nullable String told) {
        return transactions.in(visit.id(), () -> {
            var asked = choices.read(visit, request);
            if (asked.isEmpty()) {
                return pages.answer(HttpStatus.OK, "booking/stays.jte", visit.frame(), nothing(visit));
            }
            var choice = asked.get();
            var faulty = new LinkedHashMap<String, String>();
            var offer = offer(visit, choice, typed, faults, faulty, request);
            var above = told != null
                    ? told
                    : faults.isEmpty() ? choice.above(faulty) : visit.words().say("booking.faults");
            var shown = choices.page(visit, choice, reception.host(visit, choice.place()), above, faulty, offer);
            boolean bad = status == HttpStatus.OK && !faulty.isEmpty();
            return pages.answer(
                    bad ? HttpStatus.UNPROCESSABLE_CONTENT : status, "booking/stays.jte", visit.frame(), shown);
        });
    }

    private Choosing nothing(Visit visit) {
        var host = reception.host(visit, visit.places().stream().findFirst().orElseThrow(NotFound::new));
        return new Choosing(
                host, visit.home() + "/stays", null, true, "", List.of(), List.of(), null, List.of(), null, null);
    }

    /** @param faulty receives what is wrong with the dates or the animals */
    private @Nullable Offer offer(
            Visit visit,
            StayAsked asked,
            Details typed,
            Map<String, String> faults,
            Map<String, String> faulty,
            HttpServletRequest request) {
        if (asked.question().isEmpty()) {
            faulty.putAll(asked.missing());
            return null;
        }
        var question = asked.question().get();
        try {
            var quote = stays.quote(visit.id(), question, Rules.GUEST);
            return offer(visit, asked, question, quote, typed, faults, request);
        } catch (Invalid | StayRefused.TooMany refused) {
            faulty.putAll(
                    refused instanceof Invalid invalid
                            ? visit.words().faults(invalid)
                            : Map.of("animals", visit.words().say("stay.pets.many")));
            return null;
        }
    }

    private Offer offer(
            Visit visit,
            StayAsked asked,
            StayQuestion question,
            StayQuote quote,
            Details typed,
            Map<String, String> faults,
            HttpServletRequest request) {
        var place = asked.place();
        var terms = asked.boarding().terms();
        boolean room = quote.free() > 0;
        var hidden = new LinkedHashMap<>(asked.fields(question.dates()));
        hidden.put("key", Secrets.token());
        return new Offer(
                room
                        ? visit.words().say("stay.free", "count", quote.free())
                        : visit.words().say("stay.full"),
                StayTexts.facts(visit, place, terms, quote.dates(), quote.lines()),
                StayTexts.words(visit, place).money(quote.total()),
                quote.instead().stream()
                        .map(dates -> link(visit, asked, dates, place))
                        .toList(),
                room ? visit.home() + "/stays" : null,
                DetailsForm.of(visit.words(), typed, faults),
                names(visit, question, request),
                terms(visit, asked.boarding(), place),
                hidden);
    }

    static Link link(Visit visit, StayAsked asked, StayDates dates, Location place) {
        var signage = visit.signage(place);
        return new Link(
                signage.shortDay(dates.from()) + " – " + signage.shortDay(dates.until()),
                visit.home() + "/stays?" + asked.query(dates));
    }

    private static List<Field> names(Visit visit, StayQuestion question, HttpServletRequest request) {
        return IntStream.rangeClosed(1, question.animals().size())
                .mapToObj(i -> new Field(
                        "name" + i,
                        visit.words().say("stay.name") + " ("
                                + StayTexts.label(
                                        visit.words(), question.animals().get(i - 1)) + ")",
                        null,
                        80,
                        DetailsDesk.text(request, "name" + i),
                        null))
                .toList();
    }

    /** What changing one's mind will cost. */
    private static List<String> terms(Visit visit, Boarding boarding, Location place) {
        var words = StayTexts.policy(visit, place);
        return boarding.service()
                .policy(Tier.STANDARD)
                .map(policy -> words.sentences(policy.terms()))
                .orElseGet(words::free);
    }
}
