package care.tend.demo.internal;

import care.tend.catalogue.Service;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who comes for what. */
record Wish(Service service, Cast.Guest guest, Optional<PetId> pet, String note) {

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
        var fitting = guest.pets().stream()
                .filter(pet -> offer.fits(pet.details()))
                .map(Pet::id)
                .toList();
        if (offer.terms().needsPet() && fitting.isEmpty()) {
            return Optional.empty();
        }
        var note = lot.percent(NOTED) ? lot.one(story.notes()) : "";
        var pet = offer.terms().needsPet() ? Optional.of(lot.one(fitting)) : Optional.<PetId>empty();
        return Optional.of(new Wish(services.get(chosen), guest, pet, note));
    }
}
