package care.tend.demo.internal;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.pets.Pet;
import care.tend.scheduling.Booking;
import care.tend.scheduling.ClassPlan;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.Classes;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The classes an example holds in the weeks ahead, and who of its clients comes. */
@Component
public class Timetable {

    private final Classes classes;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Cast cast;

    Timetable(Classes classes, Locations locations, Providers providers, Services services, Cast cast) {
        this.classes = classes;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.cast = cast;
    }

    /** Before its diary is written: who teaches is not booked by others then. */
    public void fill(BusinessId business, Story story, LocalDate today) {
        if (story.classes() == null) {
            return;
        }
        var lot = new Lot(story.seed(), 11);
        var guests = cast.guests(business, story);
        for (var session : story.classes()) {
            var planned = classes.plan(business, plan(business, session, today));
            for (int i = 0; i < session.taken().size(); i++) {
                var others = new ArrayList<>(guests);
                for (int seat = 0; seat < session.taken().get(i); seat++) {
                    classes.take(business, wish(planned.get(i), another(others, lot)));
                }
                for (int place = 0; i == 0 && place < session.waiting(); place++) {
                    classes.queue(business, wish(planned.getFirst(), another(others, lot)));
                }
            }
        }
    }

    private ClassPlan plan(BusinessId business, Story.Session session, LocalDate today) {
        var offered = services.of(business).stream().map(Service::id).toList();
        var people = providers.of(business).stream().map(Provider::id).toList();
        Location place = locations.of(business).get(session.location());
        return new ClassPlan(
                offered.get(session.service()),
                place.id(),
                List.of(people.get(session.provider())),
                List.of(),
                today.plusDays(session.inDays())
                        .atTime(session.at())
                        .atZone(place.zone())
                        .toInstant(),
                session.minutes(),
                Optional.of(session.rule()),
                session.terms());
    }

    private static Cast.Guest another(List<Cast.Guest> others, Lot lot) {
        var guest = lot.one(others);
        others.remove(guest);
        return guest;
    }

    private static SeatWish wish(ClassSession session, Cast.Guest guest) {
        boolean whole = session.terms().entry() == ClassTerms.Entry.COURSE;
        var pet = guest.pets().stream().map(Pet::id).findFirst();
        return new SeatWish(
                session.id(),
                whole,
                new Booking.Guest.Known(guest.client().id()),
                pet.map(Booking.PetWish.Known::new),
                1,
                "",
                guest.client().locale(),
                Via.DEMO);
    }
}
