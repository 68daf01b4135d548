package care.tend.scheduling.internal.pages;

import care.tend.pets.Species;
import care.tend.platform.Phrases;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form in which a visitor says who comes with which pets.
 *
 * @param pets one for each that is a pet
 */
public record GuestsForm(DetailsForm person, List<Pet> pets) {

    /** @param what it is for */
    public record Pet(String title, String what, Field name, Field species) {}

    public boolean faulty() {
        return person.faulty()
                || pets.stream()
                        .anyMatch(pet -> pet.name().bad() || pet.species().bad());
    }

    /** What a visitor typed, as it came; pets by number, also those that are none. */
    record Typed(Details person, List<Animal> animals) {

        record Animal(String name, String species) {}

        static Typed of(HttpServletRequest request, Basket basket) {
            return new Typed(
                    DetailsDesk.typed(request),
                    IntStream.range(0, basket.pets())
                            .mapToObj(i -> new Animal(
                                    DetailsDesk.text(request, "pet" + i), DetailsDesk.text(request, "species" + i)))
                            .toList());
        }

        boolean isEmpty() {
            return person.isEmpty()
                    && animals.stream()
                            .allMatch(
                                    one -> one.name().isEmpty() && one.species().isEmpty());
        }

        /** As fields of a form. */
        Map<String, String> fields() {
            if (isEmpty()) {
                return Map.of();
            }
            var fields = new LinkedHashMap<>(person.fields());
            for (int i = 0; i < animals.size(); i++) {
                fields.put("pet" + i, animals.get(i).name());
                fields.put("species" + i, animals.get(i).species());
            }
            return fields;
        }

        /** For whom the items are; empty for a guest without a pet. */
        List<Optional<PetWish>> wishes(Basket basket) {
            return IntStream.range(0, animals.size())
                    .mapToObj(i -> basket.needsPet(i) ? Optional.of(wish(animals.get(i))) : Optional.<PetWish>empty())
                    .toList();
        }

        /** One without a name is told it later. */
        private static PetWish wish(Animal animal) {
            var species = Species.of(animal.species());
            return animal.name().isEmpty() ? new PetWish.Unnamed(species) : new PetWish.Named(animal.name(), species);
        }
    }

    static GuestsForm of(Visit visit, Basket basket, Typed typed, Map<String, String> faults) {
        var pets = new ArrayList<Pet>();
        for (int i = 0; i < basket.pets(); i++) {
            if (basket.needsPet(i)) {
                pets.add(pet(visit, basket, i, typed.animals().get(i), faults));
            }
        }
        return new GuestsForm(DetailsForm.of(visit.words(), typed.person(), faults), pets);
    }

    private static Pet pet(Visit visit, Basket basket, int number, Typed.Animal typed, Map<String, String> faults) {
        Phrases words = visit.words();
        var what = basket.of(number).stream()
                .map(line -> visit.text(line.tailored().name()))
                .toList();
        var name = "pet" + number;
        var kind = "species" + number;
        var species = typed.species().isEmpty() ? Species.DOG.code() : typed.species();
        return new Pet(
                BasketSummaries.whose(visit, basket, number),
                String.join(", ", what),
                new Field(name, words.say("booking.field.pet"), null, 80, typed.name(), faults.get(name)),
                new Field(kind, words.say("booking.field.species"), null, 20, species, faults.get(kind)));
    }

    /** What is wrong with the pets, by field. */
    static Map<String, String> faults(Basket basket, Typed typed, Phrases words) {
        var faults = new LinkedHashMap<String, String>();
        for (int i = 0; i < basket.pets(); i++) {
            var animal = typed.animals().get(i);
            if (basket.needsPet(i) && animal.name().length() > 80) {
                faults.put("pet" + i, words.say("booking.fault.long"));
            }
            boolean known =
                    Stream.of(Species.values()).anyMatch(one -> one.code().equals(animal.species()));
            if (basket.needsPet(i) && !known) {
                faults.put("species" + i, words.say("booking.fault.species"));
            }
        }
        return faults;
    }
}
