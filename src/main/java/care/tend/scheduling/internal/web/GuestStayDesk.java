package care.tend.scheduling.internal.web;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.catalogue.PolicyWords;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Stay;
import care.tend.scheduling.Stays;
import care.tend.scheduling.internal.GuestLinks;
import care.tend.scheduling.internal.stays.Reckoning;
import care.tend.scheduling.internal.stays.StayWords;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a stay is told to its guest, who sees nobody's name. */
@Component
class GuestStayDesk {

    private final Stays stays;
    private final StayDesk desk;
    private final Businesses businesses;
    private final Locations locations;
    private final GuestLinks links;
    private final Transactions transactions;
    private final Clock clock;

    GuestStayDesk(
            Stays stays,
            StayDesk desk,
            Businesses businesses,
            Locations locations,
            GuestLinks links,
            Transactions transactions,
            Clock clock) {
        this.stays = stays;
        this.desk = desk;
        this.businesses = businesses;
        this.locations = locations;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A fresh stay, with its secret link. */
    StayView.Guest told(BusinessId business, Stay stay, Language language) {
        return transactions.in(business, () -> {
            var slug = businesses.read(business).slug();
            return guest(
                    business,
                    stay,
                    language,
                    links.stay(slug, stays.linkSecret(stay.id())).toString());
        });
    }

    StayView.Guest byLink(BusinessId business, String secret, Language language) {
        return transactions.in(
                business,
                () -> guest(business, stays.byLink(business, secret).orElseThrow(NotFound::new), language, null));
    }

    private StayView.Guest guest(BusinessId business, Stay stay, Language language, @Nullable String link) {
        var place = locations.read(business, stay.location());
        var terms = stay.terms();
        var zone = place.zone();
        var words = desk.words(place, language);
        boolean ahead = stay.state() == Stay.State.BOOKED
                && clock.instant().isBefore(stay.period().end());
        return new StayView.Guest(
                stay.id(),
                stay.serviceName().in(language, businesses.read(business).languages()),
                place.name(),
                zone,
                stay.dates(),
                Reckoning.units(terms.unit(), stay.dates()),
                Reckoning.bringFrom(terms, stay.dates(), zone),
                Reckoning.bringUntil(terms, stay.dates(), zone),
                Reckoning.fetchFrom(terms, stay.dates(), zone),
                Reckoning.fetchUntil(terms, stay.dates(), zone),
                stay.pets().size(),
                stay.state(),
                StayDesk.lines(words, stay, stay.lines()),
                stay.total(),
                stay.fee().orElse(null),
                ahead ? cost(stays.consequence(business, stay, Act.CANCEL), words) : null,
                ahead ? cost(stays.consequence(business, stay, Act.MOVE), words) : null,
                link);
    }

    private static StayView.Cost cost(Verdict verdict, StayWords words) {
        var said = new PolicyWords(words.words(), words.zone()).price(verdict);
        return new StayView.Cost(
                verdict.allowed(), verdict.costs(), verdict.amount().orElse(null), said);
    }
}
