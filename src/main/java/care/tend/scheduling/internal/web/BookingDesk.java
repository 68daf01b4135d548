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
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking.Guest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the doors for guests share: how often somebody may knock, and how a booking is told back to them. */
@Component
public class BookingDesk {

    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Appointments appointments;
    private final Transactions transactions;
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Clock clock;
    private final String url;

    BookingDesk(
            Businesses businesses,
            Locations locations,
            Providers providers,
            Appointments appointments,
            Transactions transactions,
            RateLimits limits,
            ClientAddress addresses,
            Clock clock,
            @Value("${tend.url:http://localhost:8080}") String url) {
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.appointments = appointments;
        this.transactions = transactions;
        this.limits = limits;
        this.addresses = addresses;
        this.clock = clock;
        this.url = url;
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

    private static Stream<String> contacts(Guest guest) {
        return guest instanceof Guest.Named named
                ? Stream.concat(named.email().stream(), named.phone().stream())
                        .map(contact -> contact.strip().toLowerCase(Locale.ROOT))
                        .filter(contact -> !contact.isEmpty())
                : Stream.empty();
    }

    /** A fresh booking, with its secret link. */
    BookingView told(BusinessId business, Appointment appointment, Language language) {
        return view(business, appointment, language, true);
    }

    /** A booking opened by its link. */
    BookingView shown(BusinessId business, Appointment appointment, Language language) {
        return view(business, appointment, language, false);
    }

    /** Where a guest manages the booking. */
    public String link(String slug, Appointment appointment) {
        return url + "/b/" + slug + "/booking/" + appointments.linkSecret(appointment.id());
    }

    private BookingView view(BusinessId id, Appointment appointment, Language language, boolean withLink) {
        return transactions.in(id, () -> {
            var business = businesses.read(id);
            @Nullable String link = withLink ? link(business.slug(), appointment) : null;
            return BookingView.of(
                    appointment,
                    business,
                    locations.read(id, appointment.location()),
                    providers.read(id, appointment.provider()),
                    language,
                    clock.instant(),
                    link);
        });
    }
}
