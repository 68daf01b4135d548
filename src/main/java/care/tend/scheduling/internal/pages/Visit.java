package care.tend.scheduling.internal.pages;

import care.tend.business.Business;
import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceMode;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.PageFrame;
import care.tend.platform.Phrases;
import care.tend.scheduling.PriorityTerms;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Signage;
import care.tend.scheduling.internal.web.PriorityPass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door of a business: all that its booking pages tell them from.
 *
 * @param places that can be booked
 * @param services that can be booked, in the business's order
 * @param people that can be booked
 * @param embed how another site shows it; null on a page of its own
 * @param granted what they are given before others; nothing for most
 */
record Visit(
        Business business,
        List<Location> places,
        List<Service> services,
        List<Provider> people,
        PageFrame frame,
        Instant now,
        @Nullable Embed embed,
        PriorityTerms granted) {

    /** By whose rules they look and book. */
    Rules rules() {
        return PriorityPass.rules(granted);
    }

    /** Whether they see what is kept for premium clients. */
    boolean premium() {
        return rules() == Rules.PREMIUM;
    }

    /** How far ahead they may book it. */
    int horizonDays(Service service) {
        return service.terms().horizonDays() + granted.daysAhead(service.id());
    }

    BusinessId id() {
        return business.id();
    }

    Phrases words() {
        return frame.words();
    }

    Language language() {
        return frame.language();
    }

    /** What the addresses of these pages begin with. */
    String home() {
        return embed == null ? own() : embed.home();
    }

    /** The business's own page, in a frame or not. */
    String own() {
        return "/b/" + business.slug();
    }

    /** The page that says it is booked; what else it can do, it does in no frame. */
    String booked(String secret) {
        return home() + (embed == null ? "/booking/" : "/done/") + secret;
    }

    Signage signage(Location place) {
        return new Signage(words(), place.zone());
    }

    /** In the reader's language, else in the business's own. */
    String text(LocalText text) {
        return text.in(language(), business.languages());
    }

    /** Who gives a service, those who have left taken out. */
    List<Provider> givers(Service service) {
        return service.providers().stream().flatMap(id -> person(id).stream()).toList();
    }

    Optional<Provider> person(ProviderId id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    Optional<Location> place(LocationId id) {
        return places.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    List<Location> placesOf(Service service) {
        return places.stream().filter(p -> service.offeredAt(p.id())).toList();
    }

    /** Where one goes for it. */
    String where(ServiceMode mode, Location place) {
        return switch (mode) {
            case HOME -> words().say("booking.at-home");
            case VIDEO -> words().say("booking.by-video");
            case IN_PERSON -> places.size() > 1 ? place.name() + ", " + place.address() : place.address();
        };
    }

    String priceLabel(ServiceMode mode) {
        return words().say(mode == ServiceMode.VIDEO ? "booking.pay" : "booking.pay-there");
    }
}
