package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.pets.Size;
import care.tend.platform.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stay somebody wants.
 *
 * @param animals 1 to 8, of one household
 * @param run the run it shall be, for the business's own people; empty for whichever fits best
 * @param note what they want known, at most 2000 letters
 */
public record StayWish(
        ServiceId service,
        LocationId location,
        StayDates dates,
        Booking.Guest guest,
        List<Animal> animals,
        Optional<ResourceId> run,
        String note,
        Language language,
        Via via) {

    private static final int LONGEST_NOTE = 2000;
    private static final int MOST = 8;

    public StayWish {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "field.too-long", Map.of("max", LONGEST_NOTE));
        }
        animals = List.copyOf(animals);
        var fields = new Fields();
        if (animals.isEmpty()) {
            fields.fault("animals", "field.required");
        }
        fields.between("animals", Math.max(1, animals.size()), 1, MOST);
        fields.refuse();
    }

    /**
     * One of them.
     *
     * @param size null where nobody said: what is known about it counts then
     */
    public record Animal(Booking.PetWish pet, @Nullable Size size) {}
}
