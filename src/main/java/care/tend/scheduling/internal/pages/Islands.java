package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.business.Provider;
import care.tend.catalogue.Service;
import care.tend.catalogue.Tailored;
import care.tend.catalogue.VariantId;
import care.tend.platform.Pages;
import care.tend.scheduling.Availability;
import care.tend.scheduling.Hold;
import care.tend.scheduling.Signage;
import care.tend.scheduling.internal.web.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the script of the booking pages what it has to know, so that it asks the server for times only. */
@Component
class Islands {

    private static final Map<String, String> PATTERNS = Map.of(
            "time", "jm",
            "weekday", "EEE",
            "short", "MMMEd",
            "long", "MMMMEEEEd",
            "full", "yMMMMEEEEd",
            "month", "yMMMM");

    private final Availability availability;
    private final KeptHold kept;
    private final VisitorCookie visitors;
    private final Pages pages;
    private final JsonMapper json;

    Islands(Availability availability, KeptHold kept, VisitorCookie visitors, Pages pages, JsonMapper json) {
        this.availability = availability;
        this.kept = kept;
        this.visitors = visitors;
        this.pages = pages;
        this.json = json;
    }

    /** Null when the web part is not built: then the pages do without. */
    @Nullable
    Island of(Visit visit, Optional<LocalDate> shown, HttpServletRequest request) {
        @Nullable String script = pages.asset("src/public/booking/island.tsx");
        @Nullable
        String words =
                pages.asset("src/public/booking/words/" + visit.language().code() + ".json");
        if (script == null || words == null) {
            return null;
        }
        return new Island(
                script,
                words,
                json.writeValueAsString(desk(visit, shown, request)).replace("<", "\\u003c"));
    }

    private Desk desk(Visit visit, Optional<LocalDate> shown, HttpServletRequest request) {
        return new Desk(
                visit.id().text(),
                visit.business().name(),
                visit.home(),
                visit.now(),
                shown.orElse(null),
                visit.places().stream().map(place -> place(visit, place)).toList(),
                visit.services().stream()
                        .filter(service -> !visit.placesOf(service).isEmpty())
                        .flatMap(Offers::of)
                        .map(service -> offer(visit, service))
                        .toList(),
                visit.people().stream().map(person -> person(visit, person)).toList(),
                DetailsDesk.SPECIES,
                kept.read(visit.id(), request)
                        .map(hold -> kept(hold, visit.now()))
                        .orElse(null),
                visit.premium() ? visit.words().say("booking.priority") : null,
                visit.words().say("booking.more"),
                visit.embed() == null ? null : visitors.token(request));
    }

    static Desk.Kept kept(Hold hold, Instant now) {
        return new Desk.Kept(
                hold.id().text(),
                hold.provider().text(),
                hold.period().start(),
                Duration.between(now, hold.expiresAt()).toSeconds());
    }

    private Desk.Place place(Visit visit, Location place) {
        var signage = visit.signage(place);
        var hours = availability.openingHours(visit.id(), place);
        var patterns = new LinkedHashMap<String, String>();
        PATTERNS.forEach((name, fields) -> patterns.put(name, signage.pattern(fields)));
        return new Desk.Place(
                place.id().text(),
                place.name(),
                place.zone().getId(),
                signage.city(),
                patterns,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> WeekPlan.minutesOpen(hours, day))
                        .toList(),
                Optional.ofNullable(place.details().phone())
                        .or(() -> Optional.ofNullable(visit.business().profile().phone()))
                        .orElse(null));
    }

    private static Desk.Offer offer(Visit visit, Tailored tailored) {
        var service = tailored.service();
        var terms = service.terms();
        int minutes = Offers.minutes(tailored);
        var signage = visit.signage(visit.placesOf(service).getFirst());
        return new Desk.Offer(
                service.id().text(),
                Offers.variant(tailored).map(VariantId::text).orElse(null),
                visit.text(tailored.name()),
                visit.text(terms.description()),
                signage.price(tailored, Optional.empty()),
                signage.minutes(minutes),
                minutes,
                Objects.requireNonNullElse(terms.intervalMinutes(), minutes),
                visit.horizonDays(service),
                terms.needsPet(),
                visit.priceLabel(terms.mode()),
                Summaries.small(visit, service, Optional.empty()),
                visit.placesOf(service).stream().map(visit.places()::indexOf).toList(),
                visit.places().stream()
                        .map(place -> visit.where(terms.mode(), place))
                        .toList(),
                Choice.givers(visit, tailored).stream()
                        .map(visit.people()::indexOf)
                        .toList(),
                own(visit, tailored, signage),
                extras(visit, service, signage));
    }

    private static List<Desk.Extra> extras(Visit visit, Service service, Signage signage) {
        return service.terms().composition().addOns().stream()
                .map(addOn -> new Desk.Extra(
                        Objects.requireNonNull(addOn.id()).text(),
                        visit.text(addOn.name()),
                        addOn.price() == null ? "" : signage.price(addOn.price(), false),
                        addOn.minutes()))
                .toList();
    }

    private static Map<Integer, Desk.Own> own(Visit visit, Tailored service, Signage signage) {
        var own = new LinkedHashMap<Integer, Desk.Own>();
        for (var giver : Choice.givers(visit, service)) {
            int minutes = service.durationMinutes(giver.id());
            var price = signage.price(service, Optional.of(giver.id()));
            if (minutes != Offers.minutes(service) || !price.equals(signage.price(service, Optional.empty()))) {
                own.put(visit.people().indexOf(giver), new Desk.Own(price, signage.minutes(minutes), minutes));
            }
        }
        return own;
    }

    private static Desk.Person person(Visit visit, Provider person) {
        return new Desk.Person(
                person.id().text(),
                Signage.shortName(person),
                visit.text(person.title()),
                person.hue(),
                person.initials());
    }
}
