package care.tend.demo.internal;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Lodging;
import care.tend.business.PoolDetails;
import care.tend.business.PoolId;
import care.tend.business.Resource;
import care.tend.business.ResourceKind;
import care.tend.business.Resources;
import care.tend.catalogue.Boarding;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.Boardings;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.pets.Pet;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.StayWish;
import care.tend.scheduling.Stays;
import care.tend.scheduling.Via;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The runs of an example, and which of its clients' animals stay in them. */
@Component
public class Lodge {

    private static final int BACK = 5;
    private static final int AHEAD = 14;

    private final Resources resources;
    private final Services services;
    private final Boardings boardings;
    private final Locations locations;
    private final Stays stays;
    private final Cast cast;

    Lodge(Resources resources, Services services, Boardings boardings, Locations locations, Stays stays, Cast cast) {
        this.resources = resources;
        this.services = services;
        this.boardings = boardings;
        this.locations = locations;
        this.stays = stays;
        this.cast = cast;
    }

    /** Builds the runs of an example that has none yet. */
    public void furnish(BusinessId business, Story story) {
        var house = story.lodge();
        if (house == null) {
            return;
        }
        var place = locations.of(business).get(house.location());
        var runs = house.runs().stream()
                .map(run -> new Resource(
                        null, run.name(), place.id(), List.of(), true, new Lodging(run.size(), run.capacity())))
                .toList();
        var pool = resources.add(business, new PoolDetails(house.pool(), ResourceKind.CAGE, runs));
        var service = services.add(business, house.service().offeredAt(List.of(place.id())));
        boardings.keep(business, service.id(), in(house.terms(), pool.id()));
    }

    private static BoardingTerms in(Story.NightTerms terms, PoolId pool) {
        return new BoardingTerms(
                BoardingTerms.Unit.NIGHT,
                pool,
                terms.price(),
                terms.further(),
                terms.checkIn(),
                terms.checkOut(),
                null,
                1,
                terms.most(),
                terms.late(),
                terms.species(),
                true);
    }

    /**
     * Who comes on the days from {@code first} to {@code last}, as far as they are near; and those who were to come or
     * to go meanwhile did.
     */
    public void fill(BusinessId business, Story story, LocalDate first, LocalDate last, LocalDate today) {
        var house = story.lodge();
        var boarding = boardings.of(business).stream().findFirst();
        if (house == null || boarding.isEmpty()) {
            return;
        }
        var place = locations.of(business).get(house.location());
        var guests = cast.guests(business, story).stream()
                .filter(guest -> guest.pets().stream().anyMatch(pet -> takes(boarding.get(), pet)))
                .toList();
        var from = first.isBefore(today.minusDays(BACK)) ? today.minusDays(BACK) : first;
        var until = last.isAfter(today.plusDays(AHEAD)) ? today.plusDays(AHEAD) : last;
        for (var day = from; !day.isAfter(until) && !guests.isEmpty(); day = day.plusDays(1)) {
            arrive(business, story, boarding.get(), place, guests, day, today);
        }
        carryOn(business, place, today);
    }

    private static boolean takes(Boarding boarding, Pet pet) {
        var species = boarding.terms().species();
        return species.isEmpty() || species.contains(pet.species());
    }

    private void arrive(
            BusinessId business,
            Story story,
            Boarding boarding,
            Location place,
            List<Cast.Guest> guests,
            LocalDate day,
            LocalDate today) {
        var lot = new Lot(story.seed(), 13, day.toEpochDay());
        for (int i = lot.between(1, 3); i > 0; i--) {
            var guest = lot.one(guests);
            int nights = lot.between(1, 7);
            var until = day.plusDays(nights);
            if (until.isAfter(today)) {
                book(business, boarding.service().id(), place, guest, boarding, new StayDates(day, until));
            }
        }
    }

    /** On a closed day, or where everything is full, somebody goes elsewhere. */
    private void book(
            BusinessId business,
            ServiceId service,
            Location place,
            Cast.Guest guest,
            Boarding boarding,
            StayDates dates) {
        var animals = guest.pets().stream()
                .filter(pet -> takes(boarding, pet))
                .limit(2)
                .map(pet -> new StayWish.Animal(new Booking.PetWish.Known(pet.id()), null))
                .toList();
        try {
            stays.book(
                    business,
                    new StayWish(
                            service,
                            place.id(),
                            dates,
                            new Booking.Guest.Known(guest.client().id()),
                            animals,
                            Optional.empty(),
                            "",
                            guest.client().locale(),
                            Via.DEMO));
        } catch (Invalid | StayRefused elsewhere) {
            return;
        }
    }

    private void carryOn(BusinessId business, Location place, LocalDate today) {
        for (var stay : stays.within(business, place.id(), today.minusDays(60), today)) {
            boolean came = stay.dates().from().isBefore(today);
            boolean left = stay.dates().until().isBefore(today);
            if (stay.state() == Stay.State.BOOKED && left) {
                stays.miss(business, stay.id());
            } else if (stay.state() == Stay.State.BOOKED && came) {
                stays.checkIn(business, stay.id());
            } else if (stay.state() == Stay.State.CHECKED_IN && left) {
                stays.checkOut(business, stay.id(), false);
            }
        }
    }
}
