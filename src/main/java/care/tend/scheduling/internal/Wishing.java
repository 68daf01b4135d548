package care.tend.scheduling.internal;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.catalogue.Services;
import care.tend.clients.ClientRef;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.pets.PetId;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.platform.Language;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Waitlist.Joined;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistEntryId;
import care.tend.scheduling.WaitlistWish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts people on the waitlist. Runs inside a transaction. */
@Component
public class Wishing {

    private static final String LINK = "waitlist-link";

    private final WaitlistTable table;
    private final Services services;
    private final Locations locations;
    private final Clients clients;
    private final Guests guests;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    Wishing(
            WaitlistTable table,
            Services services,
            Locations locations,
            Clients clients,
            Guests guests,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.services = services;
        this.locations = locations;
        this.clients = clients;
        this.guests = guests;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Offers come by mail, so somebody without an address cannot wait. */
    public Joined join(
            BusinessId business, WaitlistWish wish, Guest.Named guest, Optional<PetWish> pet, Language language) {
        if (guest.email().isEmpty()) {
            throw new Invalid("client.email", "field.required");
        }
        var place = possible(business, wish);
        var service = services.read(business, wish.service());
        if (service.terms().needsPet() && pet.isEmpty()) {
            throw new Invalid("pet.name", "field.required");
        }
        var client = guests.client(business, guest, language, place.country());
        var whose = pet.map(named -> guests.pet(business, client, named));
        return keep(business, wish, client, whose, Optional.empty(), language);
    }

    public Joined comeForward(BusinessId business, Appointment booking, WaitlistWish wish) {
        if (!booking.status().isAhead() || booking.visit().isPresent()) {
            throw new BookingRefused.NotPossible();
        }
        possible(business, wish);
        var client = clients.read(business, booking.client());
        var ref = new ClientRef(client.id(), client.household(), client.tier());
        return keep(business, wish, ref, booking.pet(), Optional.of(booking.id()), booking.language());
    }

    private Location possible(BusinessId business, WaitlistWish wish) {
        var place = locations.read(business, wish.location());
        var service = services.read(business, wish.service());
        boolean offered = service.published()
                && service.offeredAt(wish.location())
                && wish.provider().map(service::offeredBy).orElse(true);
        if (!offered) {
            throw new NotFound();
        }
        service.tailored(wish.tailoring());
        wish.refusePast(LocalDate.ofInstant(clock.instant(), place.zone()));
        return place;
    }

    private Joined keep(
            BusinessId business,
            WaitlistWish wish,
            ClientRef client,
            Optional<PetId> pet,
            Optional<AppointmentId> forward,
            Language language) {
        var entry = new WaitlistEntry(
                new WaitlistEntryId(ids.next()),
                client.client(),
                pet,
                wish,
                forward,
                client.tier() == Tier.PREMIUM,
                language,
                WaitlistEntry.State.WAITING,
                clock.instant(),
                Optional.empty());
        var secret = secret(entry.id());
        table.insert(business, entry, secret);
        return new Joined(entry, secret);
    }

    /** By which somebody stops waiting; the same each time it is asked for. */
    public String secret(WaitlistEntryId entry) {
        return keys.derive(LINK, entry.text());
    }
}
