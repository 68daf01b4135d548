package care.tend.scheduling.internal.web;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.platform.ClientAddress;
import care.tend.platform.Language;
import care.tend.platform.Limit;
import care.tend.platform.RateLimits;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.internal.Booker.Booked;
import care.tend.scheduling.internal.GuestLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the doors for guests share: how often somebody may knock, and how a booking is told back to them. */
@Component
public class BookingDesk {

    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Transactions transactions;
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Clock clock;
    private final GuestLinks links;

    BookingDesk(
            Businesses businesses,
            Locations locations,
            Providers providers,
            Transactions transactions,
            RateLimits limits,
            ClientAddress addresses,
            Clock clock,
            GuestLinks links) {
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.transactions = transactions;
        this.limits = limits;
        this.addresses = addresses;
        this.clock = clock;
        this.links = links;
    }

    /** @throws care.tend.platform.TooMany when visitors of this network keep too many slots from others */
    public void admitHold(HttpServletRequest request) {
        limits.check(Limit.HOLD, addresses.network(request));
    }

    /** Counts a hold that was taken. One that was lost to somebody faster costs nothing. */
    public void countHold(HttpServletRequest request) {
        limits.take(Limit.HOLD, addresses.network(request));
    }

    /** As for holds, and by contact too: nobody's mailbox is to be filled by a stranger. */
    public void admitBooking(HttpServletRequest request, Guest guest) {
        limits.check(Limit.BOOKING, addresses.network(request));
        contacts(guest).forEach(contact -> limits.check(Limit.BOOKING_BY_CONTACT, contact));
    }

    /** Counts a booking that was made. */
    public void countBooking(HttpServletRequest request, Guest guest) {
        limits.take(Limit.BOOKING, addresses.network(request));
        contacts(guest).forEach(contact -> limits.take(Limit.BOOKING_BY_CONTACT, contact));
    }

    /** Counts a try of a secret link: they cannot be guessed, and nobody shall keep trying. */
    public void countLink(HttpServletRequest request) {
        limits.take(Limit.BOOKING_LINK, addresses.network(request));
    }

    /** Counts somebody who says they are here, whether they are known or not. */
    public void countArrival(HttpServletRequest request, String contact) {
        limits.take(Limit.CHECK_IN, addresses.network(request));
        limits.take(Limit.CHECK_IN_BY_CONTACT, contact.strip().toLowerCase(Locale.ROOT));
    }

    private static Stream<String> contacts(Guest guest) {
        return guest instanceof Guest.Named named
                ? Stream.concat(named.email().stream(), named.phone().stream())
                        .map(contact -> contact.strip().toLowerCase(Locale.ROOT))
                        .filter(contact -> !contact.isEmpty())
                : Stream.empty();
    }

    /** A fresh booking, with its secret link; all it needs was looked up on the way. */
    BookingView told(Booked booked, Language language) {
        var appointment = booked.appointment();
        var place = booked.place();
        var provider = place.active().getOrDefault(appointment.provider(), "");
        var link = links.booking(place.slug(), appointment.id()).toString();
        return BookingView.of(appointment, place.location(), provider, language, clock.instant(), link);
    }

    /** A booking opened by its link. */
    BookingView shown(BusinessId business, Appointment appointment, Language language) {
        return transactions.in(business, () -> {
            var location = locations.read(business, appointment.location());
            var provider = providers.read(business, appointment.provider()).name();
            return BookingView.of(appointment, location, provider, language, clock.instant(), null);
        });
    }

    /** The parts of a visit: their places and people are looked up once. */
    List<BookingView> shown(BusinessId business, List<Appointment> parts, Language language) {
        return transactions.in(business, () -> {
            var place = locations.staffed(business, parts.getFirst().location());
            return parts.stream()
                    .map(part -> BookingView.of(
                            part,
                            place.location(),
                            place.active().getOrDefault(part.provider(), ""),
                            language,
                            clock.instant(),
                            null))
                    .toList();
        });
    }

    /** Where a guest manages the booking, for one who does not know the business's address. */
    String link(BusinessId business, AppointmentId appointment) {
        return links.booking(businesses.read(business).slug(), appointment).toString();
    }
}
