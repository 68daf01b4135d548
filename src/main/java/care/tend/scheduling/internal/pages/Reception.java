package care.tend.scheduling.internal.pages;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.Availability;
import care.tend.scheduling.internal.web.PriorityPass;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Receives visitors of a business: finds out where they are and in which language they read. */
@Component
class Reception {

    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Availability availability;
    private final Transactions transactions;
    private final Pages pages;
    private final PriorityPass passes;
    private final Clock clock;

    Reception(
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Availability availability,
            Transactions transactions,
            Pages pages,
            PriorityPass passes,
            Clock clock) {
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.availability = availability;
        this.transactions = transactions;
        this.pages = pages;
        this.passes = passes;
        this.clock = clock;
    }

    /**
     * @param titleId message of the page's title; may name the business
     * @throws NotFound when no business has, or had, that address
     */
    Visit receive(String slug, String titleId, HttpServletRequest request, HttpServletResponse response) {
        var id = transactions.plain(() -> businesses.bySlug(slug)).orElseThrow(NotFound::new);
        return transactions.in(id, () -> visit(id, titleId, request, response));
    }

    private Visit visit(BusinessId id, String titleId, HttpServletRequest request, HttpServletResponse response) {
        var business = businesses.read(id);
        var offered = offered(business.languages());
        var title = pages.words(request, offered).say(titleId, "name", business.name());
        var embed = Embed.of(request);
        var plain = pages.frame(request, response, offered, title);
        var frame = embed.map(e -> plain.withLook(e.look(pages.asset("src/public/embed/frame.ts")))
                        .withStyle(e.style(business.accent()))
                        .withSheet(pages.asset("src/public/embed/frame.css")))
                .orElseGet(() -> plain.withStyle(business.accent().style())
                        .withSheet(pages.asset("src/public/booking/pages.css")));
        var people = providers.published(id);
        var able = services.published(id).stream()
                .filter(service -> people.stream().anyMatch(p -> service.offeredBy(p.id())))
                .toList();
        return new Visit(
                business,
                locations.published(id),
                able,
                people,
                frame,
                clock.instant(),
                embed.orElse(null),
                passes.granted(id, request));
    }

    /** The bar above a page about {@code place}. */
    Host host(Visit visit, Location place) {
        var hours = availability.openingHours(visit.id(), place);
        return new Host(
                visit.business().name(),
                visit.business().trade().code(),
                visit.embed() == null ? visit.own() : null,
                visit.signage(place).openness(hours, visit.now()).orElse(null));
    }

    /** Their own languages, and English for whoever understands none of them. */
    private static List<Language> offered(List<Language> own) {
        return Stream.concat(own.stream(), Stream.of(Language.EN)).distinct().toList();
    }
}
