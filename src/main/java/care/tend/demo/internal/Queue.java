package care.tend.demo.internal;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistWish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Some of an example's clients wait for a time that suits them better. */
@Component
public class Queue {

    private static final int WAITING = 6;

    private final Waitlist waitlist;
    private final Services services;
    private final Locations locations;
    private final Cast cast;

    Queue(Waitlist waitlist, Services services, Locations locations, Cast cast) {
        this.waitlist = waitlist;
        this.services = services;
        this.locations = locations;
        this.cast = cast;
    }

    /** A handful, each with a wish of their own; none is offered anything before something is freed. */
    public void fill(BusinessId business, Story story, LocalDate today) {
        var lot = new Lot(story.seed(), 7, WAITING);
        var offers = services.of(business);
        var guests = cast.guests(business, story).stream()
                .filter(guest -> guest.client().email() != null)
                .toList();
        for (int i = 0; i < WAITING && !guests.isEmpty(); i++) {
            var guest = lot.one(guests);
            var service = offers.get(lot.below(Math.min(4, offers.size())));
            var place = locations.of(business).stream()
                    .map(Location::id)
                    .filter(service::offeredAt)
                    .findFirst();
            if (place.isEmpty() || (service.terms().needsPet() && guest.pets().isEmpty())) {
                continue;
            }
            boolean mornings = lot.percent(50);
            var provider = Optional.of(lot.one(service.providers())).filter(one -> lot.percent(50));
            var wish = new WaitlistWish(
                    service.id(),
                    place.get(),
                    provider,
                    today.plusDays(1),
                    today.plusDays(lot.between(5, 21)),
                    lot.percent(40) ? Set.copyOf(List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)) : Set.of(),
                    mornings ? LocalTime.MIN : LocalTime.of(12, 0),
                    mornings ? LocalTime.of(12, 0) : LocalTime.of(23, 59),
                    lot.percent(50) ? 120 : 720);
            var client = guest.client();
            waitlist.join(
                    business,
                    wish,
                    new Booking.Guest.Named(client.name(), Optional.ofNullable(client.email()), Optional.empty()),
                    service.terms().needsPet()
                            ? Optional.of(new Booking.PetWish.Known(
                                    guest.pets().getFirst().id()))
                            : Optional.empty(),
                    client.locale());
        }
    }
}
