package care.tend.discovery.internal;

import care.tend.business.Business;
import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.catalogue.Boardings;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.PageFrame;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.Availability;
import care.tend.scheduling.Classes;
import care.tend.scheduling.OpeningHours;
import care.tend.scheduling.Signage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a business: who they are, what they offer, when they are open, and the nearest free times. */
@Controller
class BusinessPageController {

    private final Businesses businesses;
    private final Boardings boardings;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Availability availability;
    private final Classes classes;
    private final NextFree nextFree;
    private final BusinessFacts facts;
    private final Transactions transactions;
    private final Pages pages;
    private final Clock clock;

    BusinessPageController(
            Businesses businesses,
            Boardings boardings,
            Locations locations,
            Providers providers,
            Services services,
            Availability availability,
            Classes classes,
            NextFree nextFree,
            BusinessFacts facts,
            Transactions transactions,
            Pages pages,
            Clock clock) {
        this.businesses = businesses;
        this.boardings = boardings;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.availability = availability;
        this.classes = classes;
        this.nextFree = nextFree;
        this.facts = facts;
        this.transactions = transactions;
        this.pages = pages;
        this.clock = clock;
    }

    /** All the page is told from. */
    private record Told(
            Business business,
            Optional<Location> place,
            Optional<OpeningHours> hours,
            List<Location> places,
            List<Service> services,
            List<Provider> people,
            PageFrame frame,
            Instant now) {

        String home() {
            return "/b/" + business.slug();
        }

        String text(LocalText text) {
            return text.in(frame.language(), business.languages());
        }
    }

    @OpenToVisitors
    @GetMapping("/b/{slug}")
    ResponseEntity<String> business(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var id = transactions.plain(() -> businesses.bySlug(slug)).orElseThrow(NotFound::new);
        return transactions.in(id, () -> {
            var business = businesses.read(id);
            if (!business.slug().equals(slug)) {
                return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/b/" + business.slug()))
                        .build();
            }
            var told = told(business, request, response);
            return pages.answer(HttpStatus.OK, "discovery/business.jte", framed(told), page(told));
        });
    }

    private Told told(Business business, HttpServletRequest request, HttpServletResponse response) {
        var id = business.id();
        var offered = Stream.concat(business.languages().stream(), Stream.of(Language.EN))
                .distinct()
                .toList();
        var words = pages.words(request, offered);
        var frame = pages.frame(request, response, offered, words.say("public.business.title", "name", business.name()))
                .withStyle(business.accent().style());
        var places = locations.published(id);
        var asked = request.getParameter("location");
        var place = places.stream()
                .filter(p -> p.id().text().equals(asked))
                .findFirst()
                .or(() -> places.stream().findFirst());
        var people = providers.published(id);
        var able = services.published(id).stream()
                .filter(s -> people.stream().anyMatch(p -> s.offeredBy(p.id())))
                .toList();
        var hours = place.map(p -> availability.openingHours(id, p));
        return new Told(business, place, hours, places, able, people, frame, clock.instant());
    }

    private PageFrame framed(Told told) {
        var business = told.business();
        var about = told.text(business.about());
        var text = about.isEmpty()
                ? told.frame().words().say("public.business.about", "name", business.name())
                : FrontController.beginning(about);
        return told.frame()
                .withCanonical(told.home(), text)
                .withFacts(facts.of(
                        business,
                        told.place(),
                        told.hours(),
                        told.services(),
                        told.frame().language(),
                        pages.site() + told.home()));
    }

    private BusinessPage page(Told told) {
        var business = told.business();
        var place = told.place().orElse(null);
        var here = place == null
                ? List.<Service>of()
                : told.services().stream().filter(s -> s.offeredAt(place.id())).toList();
        return new BusinessPage(
                business.name(),
                told.text(business.about()),
                business.trade().code(),
                business.trade().withPets(),
                business.languages(),
                place == null ? null : place(told, place),
                places(told),
                boardings.published(business.id()).isEmpty() ? null : told.home() + "/stays",
                place == null
                        ? List.of()
                        : here.stream().map(s -> offer(told, place, s)).toList(),
                told.people().stream().map(p -> person(told, p)).toList(),
                place == null || here.isEmpty() ? null : next(told, place, here.getFirst()),
                classes.anyPublished(business.id()) ? told.home() + "/classes" : null,
                told.home() + "/book" + (place == null || told.places().size() < 2 ? "" : "?location=" + place.id()),
                phone(business, place),
                business.profile().email(),
                foot(business, place));
    }

    private static BusinessPage.Place place(Told told, Location place) {
        var signage = new Signage(told.frame().words(), place.zone());
        var hours = told.hours().orElseThrow();
        return new BusinessPage.Place(
                place.address(),
                signage.zoneAt(told.now()),
                signage.openness(hours, told.now()).orElse(null),
                new HoursTable(signage, hours, signage.dateOf(told.now())).lines());
    }

    private static List<BusinessPage.PlaceLink> places(Told told) {
        return told.places().stream()
                .map(p -> new BusinessPage.PlaceLink(
                        p.name(),
                        told.home() + "?location=" + p.id(),
                        told.place().filter(p::equals).isPresent()))
                .toList();
    }

    private static BusinessPage.Offer offer(Told told, Location place, Service service) {
        var signage = new Signage(told.frame().words(), place.zone());
        return new BusinessPage.Offer(
                told.text(service.name()),
                signage.minutes(service.terms().durationMinutes()),
                signage.price(service),
                book(told, place, service));
    }

    private static String book(Told told, Location place, Service service) {
        return told.home() + "/book?service=" + service.id() + "&location=" + place.id();
    }

    private BusinessPage.Next next(Told told, Location place, Service service) {
        var signage = new Signage(told.frame().words(), place.zone());
        var slots = nextFree.of(
                told.business().id(), service, place, told.people(), signage, book(told, place, service), told.now());
        var name = told.text(service.name());
        return new BusinessPage.Next(
                name + ", " + signage.minutes(service.terms().durationMinutes()) + ", " + signage.price(service),
                slots,
                slots.isEmpty()
                        ? name
                        : told.frame()
                                .words()
                                .say(
                                        "public.service-with",
                                        "service",
                                        name,
                                        "name",
                                        slots.getFirst().who()));
    }

    private static BusinessPage.Person person(Told told, Provider provider) {
        return new BusinessPage.Person(
                provider.name(), told.text(provider.title()), provider.hue(), provider.initials());
    }

    private static BusinessPage.@Nullable Phone phone(Business business, @Nullable Location place) {
        var own = place == null ? null : place.details().phone();
        var phone = own == null ? business.profile().phone() : own;
        return phone == null ? null : new BusinessPage.Phone(phone, "tel:" + phone.replaceAll("[^+0-9]", ""));
    }

    private static String foot(Business business, @Nullable Location place) {
        var legal = business.profile().legalName();
        var name = legal == null ? business.name() : legal;
        return place == null ? name : name + ", " + place.address();
    }
}
