package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.catalogue.Policies;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.kernel.NotFound;
import care.tend.pets.Pet;
import care.tend.pets.Pets;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayQuote;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.Stays;
import care.tend.scheduling.internal.pages.StayPages.Changed;
import care.tend.scheduling.internal.pages.StayPages.Fact;
import care.tend.scheduling.internal.pages.StayPages.Link;
import care.tend.scheduling.internal.pages.StayPages.Managing;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a guest their stay, changes its dates and cancels it, by the secret link. */
@Component
class StayManage {

    private final Reception reception;
    private final Stays stays;
    private final Policies policies;
    private final Locations locations;
    private final Pets pets;
    private final BookingDesk desk;
    private final Transactions transactions;
    private final Pages pages;

    StayManage(
            Reception reception,
            Stays stays,
            Policies policies,
            Locations locations,
            Pets pets,
            BookingDesk desk,
            Transactions transactions,
            Pages pages) {
        this.reception = reception;
        this.stays = stays;
        this.policies = policies;
        this.locations = locations;
        this.pets = pets;
        this.desk = desk;
        this.transactions = transactions;
        this.pages = pages;
    }

    ResponseEntity<String> show(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return stays.byLink(visit.id(), secret)
                .map(stay -> page(HttpStatus.OK, visit, stay, secret, request, null))
                .orElseGet(() -> unknown(visit));
    }

    /** @return empty when it was done, and the page of the stay says so */
    Optional<ResponseEntity<String>> change(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        var stay = stays.byLink(visit.id(), secret).orElseThrow(NotFound::new);
        try {
            var dates = StayChoices.dates(request).orElseThrow(NotFound::new);
            stays.change(visit.id(), stay.id(), dates, seen(request));
            return Optional.empty();
        } catch (StayRefused | BookingRefused | Invalid refused) {
            var told = refused instanceof BookingRefused.PriceChanged
                    ? visit.words().say("stay.risen")
                    : refused instanceof Invalid invalid
                            ? String.join(" ", visit.words().faults(invalid).values())
                            : visit.words().say("problem." + refused.code());
            return Optional.of(page(HttpStatus.CONFLICT, visit, stay, secret, request, told));
        }
    }

    /** @return empty when it was done, and the page of the stay says so */
    Optional<ResponseEntity<String>> cancel(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        var stay = stays.byLink(visit.id(), secret).orElseThrow(NotFound::new);
        try {
            stays.cancel(visit.id(), stay.id(), seen(request));
            return Optional.empty();
        } catch (BookingRefused.PriceChanged risen) {
            var told = visit.words().say("stay.risen");
            return Optional.of(page(HttpStatus.CONFLICT, visit, stay, secret, request, told));
        } catch (StayRefused.Closed late) {
            return Optional.empty();
        }
    }

    /** What they were shown it costs; no more is asked. */
    private static Initiative seen(HttpServletRequest request) {
        var parts = DetailsDesk.text(request, "seen").split(" ", 2);
        boolean sum = parts.length == 2 && parts[0].matches("\\d{1,15}") && parts[1].matches("[A-Z]{3}");
        var atMost = sum ? Optional.of(Money.of(Long.parseLong(parts[0]), parts[1])) : Optional.<Money>empty();
        return new Initiative(true, atMost, "", Optional.empty());
    }

    private static String seen(Verdict verdict, Stay stay) {
        var sum = verdict.amount().orElse(Money.zero(stay.total().currency()));
        return sum.minor() + " " + sum.currency().getCurrencyCode();
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            Stay stay,
            String secret,
            HttpServletRequest request,
            @Nullable String told) {
        return transactions.in(visit.id(), () -> {
            var place = locations.read(visit.id(), stay.location());
            var words = visit.words();
            var path = visit.own() + "/stay/" + secret;
            boolean ahead = stay.state() == Stay.State.BOOKED
                    && visit.now().isBefore(stay.period().end());
            var cancel = stays.consequence(visit.id(), stay, Act.CANCEL);
            var move = stays.consequence(visit.id(), stay, Act.MOVE);
            boolean movable = ahead && move.allowed();
            var state = stay.state().word();
            var page = new Managing(
                    reception.host(visit, place),
                    path,
                    told,
                    stay.state() == Stay.State.CANCELLED || stay.state() == Stay.State.NOSHOW,
                    words.say("stay." + state),
                    stay.fee()
                            .map(fee -> words.say(
                                    "stay.cancelled.fee",
                                    "price",
                                    StayTexts.words(visit, place).money(fee)))
                            .orElseGet(() -> words.say("stay." + state + ".text")),
                    facts(visit, stay, place),
                    StayTexts.words(visit, place).money(stay.total()),
                    terms(visit, stay, place),
                    movable ? dates(visit, stay, place, request) : null,
                    movable ? changed(visit, stay, place, move, path, request) : null,
                    ahead ? cancel(visit, place, cancel) : null,
                    seen(cancel, stay),
                    visit.own() + "/stays");
            return pages.answer(status, "booking/stay.jte", visit.frame(), page);
        });
    }

    private static String cancel(Visit visit, Location place, Verdict verdict) {
        return verdict.costs()
                ? visit.words()
                        .say(
                                "stay.cancel.do",
                                "price",
                                StayTexts.policy(visit, place).price(verdict))
                : visit.words().say("stay.cancel.free");
    }

    private List<String> terms(Visit visit, Stay stay, Location place) {
        var words = StayTexts.policy(visit, place);
        return stay.policy()
                .map(ref -> words.sentences(policies.read(visit.id(), ref).terms()))
                .orElseGet(words::free);
    }

    private List<Fact> facts(Visit visit, Stay stay, Location place) {
        var facts = new ArrayList<>(StayTexts.facts(visit, place, stay.terms(), stay.dates(), stay.lines()));
        var known = pets.named(visit.id(), stay.pets());
        var names = stay.pets().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(pet -> name(visit, pet))
                .collect(Collectors.joining(", "));
        facts.add(2, new Fact(visit.words().say("booking.service"), visit.text(stay.serviceName()), ""));
        facts.add(3, new Fact(visit.words().say("stay.animals"), names, ""));
        facts.add(4, new Fact(visit.words().say("booking.where-label"), place.name(), place.address()));
        return facts;
    }

    private static String name(Visit visit, Pet pet) {
        var name = pet.name();
        return name == null
                ? visit.words().say("booking.species." + pet.species().code())
                : name;
    }

    private static StayPages.Dates dates(Visit visit, Stay stay, Location place, HttpServletRequest request) {
        var chosen = chosen(stay, request);
        var today = LocalDate.ofInstant(visit.now(), place.zone());
        return new StayPages.Dates(
                chosen.from().toString(),
                chosen.until().toString(),
                today.toString(),
                today.plusYears(1).toString(),
                StayTexts.halves(visit.words(), stay.terms(), chosen.first()),
                StayTexts.halves(visit.words(), stay.terms(), chosen.last()),
                null,
                null);
    }

    private static StayDates chosen(Stay stay, HttpServletRequest request) {
        try {
            return StayChoices.dates(request).orElse(stay.dates());
        } catch (Invalid wrong) {
            return stay.dates();
        }
    }

    /** Null where no others were asked for. */
    private @Nullable Changed changed(
            Visit visit, Stay stay, Location place, Verdict move, String path, HttpServletRequest request) {
        var words = visit.words();
        try {
            var dates = StayChoices.dates(request).filter(other -> !other.equals(stay.dates()));
            if (dates.isEmpty()) {
                return null;
            }
            var quote = stays.requote(visit.id(), stay, dates.get(), Rules.GUEST);
            boolean room = quote.free() > 0;
            var cost = move.costs()
                    ? words.say(
                            "stay.change.costs",
                            "price",
                            StayTexts.policy(visit, place).price(move))
                    : words.say("stay.change.free");
            return new Changed(
                    room ? cost : words.say("stay.full"),
                    StayTexts.facts(visit, place, stay.terms(), quote.dates(), quote.lines()),
                    StayTexts.words(visit, place).money(quote.total()),
                    room,
                    instead(visit, place, quote, path),
                    hidden(stay, quote.dates(), move));
        } catch (Invalid invalid) {
            var wrong = String.join(" ", words.faults(invalid).values());
            return new Changed(wrong, List.of(), "", false, List.of(), Map.of());
        }
    }

    private static List<Link> instead(Visit visit, Location place, StayQuote quote, String path) {
        var signage = visit.signage(place);
        return quote.instead().stream()
                .map(dates -> new Link(
                        signage.shortDay(dates.from()) + " – " + signage.shortDay(dates.until()),
                        path + "?from=" + dates.from() + "&until=" + dates.until() + "&fromHalf="
                                + dates.first().word() + "&untilHalf="
                                + dates.last().word()))
                .toList();
    }

    private static Map<String, String> hidden(Stay stay, StayDates dates, Verdict move) {
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("from", dates.from().toString());
        hidden.put("until", dates.until().toString());
        hidden.put("fromHalf", dates.first().word());
        hidden.put("untilHalf", dates.last().word());
        hidden.put("seen", seen(move, stay));
        return hidden;
    }

    private ResponseEntity<String> unknown(Visit visit) {
        var host = new Host(visit.business().name(), visit.business().trade().code(), visit.home(), null);
        return pages.answer(HttpStatus.NOT_FOUND, "booking/unknown.jte", visit.frame(), host);
    }
}
