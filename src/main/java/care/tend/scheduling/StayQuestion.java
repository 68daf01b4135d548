package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.RunSize;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.Fields;
import care.tend.pets.Size;
import care.tend.pets.Species;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to stay where and when.
 *
 * @param animals of one household, 1 to 8, who share a run
 */
public record StayQuestion(ServiceId service, LocationId location, StayDates dates, List<Animal> animals) {

    private static final int MOST = 8;

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public StayQuestion {
        var fields = new Fields();
        service = fields.needed("service", service);
        location = fields.needed("location", location);
        dates = fields.needed("dates", dates);
        animals = animals == null ? List.of() : List.copyOf(animals);
        if (animals.isEmpty()) {
            fields.fault("animals", "field.required");
        }
        fields.between("animals", Math.max(1, animals.size()), 1, MOST);
        fields.refuse();
    }

    /** The same on other dates. */
    public StayQuestion on(StayDates others) {
        return new StayQuestion(service, location, others, animals);
    }

    /** The class of run that the largest of them needs. */
    public RunSize size() {
        return animals.stream().map(Animal::run).max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * One of them.
     *
     * @param size null where nobody said: a dog then counts as large, all others as small
     */
    @Schema(name = "StayLodger")
    public record Animal(Species species, @Nullable Size size) {

        public Animal {
            var fields = new Fields();
            species = fields.needed("animals.species", species);
            fields.refuse();
        }

        /** The class of run it needs. */
        public RunSize run() {
            if (size == null) {
                return species == Species.DOG ? RunSize.LARGE : RunSize.SMALL;
            }
            return switch (size) {
                case TOY, SMALL -> RunSize.SMALL;
                case MEDIUM -> RunSize.MEDIUM;
                case LARGE -> RunSize.LARGE;
                case GIANT -> RunSize.GIANT;
            };
        }
    }
}
