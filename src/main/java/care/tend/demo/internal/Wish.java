package care.tend.demo.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.Tailoring;
import care.tend.pets.Pet;
import care.tend.pets.PetDetails;
import care.tend.pets.PetId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Length;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitBooking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who comes for what. */
record Wish(
        Service service,
        Cast.Guest guest,
        Optional<PetId> pet,
        Tailoring tailoring,
        Optional<Second> second,
        String note) {

    private static final int BOTH = 30;

    /** Another pet of theirs that is to have the same. */
    record Second(PetId pet, Tailoring tailoring) {}

    private static final int NOTED = 16;

    /** Something that the person at the place offers, for somebody it suits; empty when there is nothing or nobody. */
    static Optional<Wish> draw(
            Story story, List<Service> services, List<Cast.Guest> guests, int person, int place, Lot lot) {
        var offered = IntStream.range(
                        0, Math.min(services.size(), story.services().size()))
                .boxed()
                .filter(i -> services.get(i).published())
                .filter(i -> story.services().get(i).providers().contains(person)
                        && story.services().get(i).isAt(place))
                .toList();
        if (offered.isEmpty() || guests.isEmpty()) {
            return Optional.empty();
        }
        int chosen = lot.weighted(offered, i -> story.services().get(i).weight());
        var offer = story.services().get(chosen);
        var guest = lot.one(guests);
        var fitting =
                guest.pets().stream().filter(pet -> offer.fits(pet.details())).toList();
        if (offer.terms().needsPet() && fitting.isEmpty()) {
            return Optional.empty();
        }
        var note = lot.percent(NOTED) ? lot.one(story.notes()) : "";
        var pet = offer.terms().needsPet() ? Optional.of(lot.one(fitting)) : Optional.<Pet>empty();
        var tailoring = pet.map(animal -> tailoring(services.get(chosen), animal.details()))
                .orElse(Tailoring.NONE);
        boolean both = fitting.size() > 1 && lot.percent(BOTH);
        var second = fitting.stream()
                .filter(other -> both && !other.equals(pet.orElse(null)))
                .findFirst()
                .map(other -> new Second(other.id(), tailoring(services.get(chosen), other.details())));
        return Optional.of(new Wish(services.get(chosen), guest, pet.map(Pet::id), tailoring, second, note));
    }

    /** For whom it is booked. */
    Optional<Booking.PetWish> known() {
        return pet.map(Booking.PetWish.Known::new);
    }

    /** How long it takes {@code person}, for all its pets. */
    int minutes(ProviderId person) {
        int first = service.tailored(tailoring).durationMinutes(person);
        return first
                + second.map(other -> service.tailored(other.tailoring()).durationMinutes(person))
                        .orElse(0);
    }

    /** The same for both pets, one after the other. */
    VisitBooking ofBoth(LocationId place, ProviderId person, Instant start) {
        var other = second.orElseThrow();
        var by = Optional.of(person);
        return new VisitBooking(
                new Cart(
                        place,
                        List.of(
                                new Cart.Item(service.id(), tailoring, by, Length.AS_OFFERED, 0),
                                new Cart.Item(service.id(), other.tailoring(), by, Length.AS_OFFERED, 1)),
                        new Cart.Arrangement.InTurn(0)),
                start,
                false,
                new Booking.Guest.Known(guest.client().id()),
                List.of(pet.map(Booking.PetWish.Known::new), Optional.of(new Booking.PetWish.Known(other.pet()))),
                note,
                guest.client().locale(),
                Via.DEMO);
    }

    /** As it is done for such an animal. */
    private static Tailoring tailoring(Service service, PetDetails animal) {
        var variant = service.terms().composition().variants().stream()
                .filter(v -> v.fits(animal.species(), animal.size(), animal.coat()))
                .findFirst();
        return new Tailoring(variant.flatMap(v -> Optional.ofNullable(v.id())), List.of());
    }
}
