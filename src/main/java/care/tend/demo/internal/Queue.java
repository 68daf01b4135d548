package care.tend.demo.internal;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.catalogue.Tailoring;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistWish;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Some of an example's clients wait for a time that suits them better than what is free. */
@Component
public class Queue {

    private static final int WAITING = 6;

    /** Not everybody draws a wish that nothing fulfils. */
    private static final int DRAWS = 60;

    private static final int LONGEST_DAYS = 14;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(16, 0);
    private static final LocalTime LATE = LocalTime.of(23, 59);

    private final Waitlist waitlist;
    private final Slots slots;
    private final Services services;
    private final Locations locations;
    private final Cast cast;
    private final Clock clock;

    Queue(Waitlist waitlist, Slots slots, Services services, Locations locations, Cast cast, Clock clock) {
        this.waitlist = waitlist;
        this.slots = slots;
        this.services = services;
        this.locations = locations;
        this.cast = cast;
        this.clock = clock;
    }

    /** A handful: the first may have what is free, the others wait for what is taken in the diary. */
    public void fill(BusinessId business, Story story, LocalDate today) {
        var lot = new Lot(story.seed(), 7, WAITING);
        var offers = services.of(business);
        var guests = new ArrayList<>(cast.guests(business, story).stream()
                .filter(guest -> guest.client().email() != null)
                .toList());
        int waiting = 0;
        for (int draw = 0; draw < DRAWS && waiting < WAITING && !guests.isEmpty(); draw++) {
            var guest = lot.one(guests);
            var service = offers.get(lot.below(Math.min(4, offers.size())));
            if (service.terms().needsPet() && guest.pets().isEmpty()) {
                continue;
            }
            var wish = wish(business, service, lot, today, waiting > 0);
            if (wish.isPresent()) {
                guests.remove(guest);
                join(business, wish.get(), guest, service);
                waiting++;
            }
        }
    }

    private Optional<WaitlistWish> wish(
            BusinessId business, Service service, Lot lot, LocalDate today, boolean forWhatIsTaken) {
        var place = locations.of(business).stream()
                .map(Location::id)
                .filter(service::offeredAt)
                .findFirst();
        var provider = Optional.of(lot.one(service.providers())).filter(one -> lot.percent(75));
        int notice = lot.percent(50) ? 120 : 720;
        var wishes = place.map(there -> plain(service, there, provider, lot, today, notice))
                .orElseGet(List::of);
        if (wishes.isEmpty() || !forWhatIsTaken) {
            return wishes.stream().findFirst();
        }
        var now = clock.instant();
        var free = slots.find(
                business,
                new SlotQuestion(
                        service.id(), place.get(), provider, now, now.plus(Duration.ofDays(LONGEST_DAYS + 2L))));
        return wishes.stream().filter(wish -> isTaken(wish, free)).findFirst();
    }

    /** As people say it, from the widest on: these two weeks, this one, the next days; on some days; at some hours. */
    private static List<WaitlistWish> plain(
            Service service, LocationId place, Optional<ProviderId> provider, Lot lot, LocalDate today, int notice) {
        var days = lot.percent(40) ? Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY) : Set.<DayOfWeek>of();
        boolean early = lot.percent(50);
        var wishes = new ArrayList<WaitlistWish>();
        for (int last : new int[] {LONGEST_DAYS, 7, 4, 2}) {
            for (var from : early ? List.of(LocalTime.MIN) : List.of(NOON, EVENING)) {
                var to = early ? NOON : LATE;
                wishes.add(new WaitlistWish(
                        service.id(),
                        place,
                        provider,
                        today.plusDays(1),
                        today.plusDays(last),
                        days,
                        from,
                        to,
                        notice,
                        Tailoring.NONE));
            }
        }
        return wishes;
    }

    private static boolean isTaken(WaitlistWish wish, OfferedSlots free) {
        return free.slots().stream().noneMatch(slot -> wish.suits(slot.start(), free.zone()));
    }

    private void join(BusinessId business, WaitlistWish wish, Cast.Guest guest, Service service) {
        var client = guest.client();
        var pet = service.terms().needsPet()
                ? Optional.<Booking.PetWish>of(
                        new Booking.PetWish.Known(guest.pets().getFirst().id()))
                : Optional.<Booking.PetWish>empty();
        waitlist.join(
                business,
                wish,
                new Booking.Guest.Named(client.name(), Optional.ofNullable(client.email()), Optional.empty()),
                pet,
                client.locale());
    }
}
