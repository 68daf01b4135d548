package care.tend.pets;

import care.tend.kernel.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an animal.
 *
 * @param name null until somebody tells it: whoever books by a tap names only the kind
 * @param bornOn the day, or the first of the month or year when no more is known
 * @param note seen by members of the business
 */
public record PetDetails(
        @Nullable String name,
        Species species,
        @Nullable String breed,
        @Nullable Size size,
        @Nullable Coat coat,
        @Nullable Sex sex,
        @Nullable LocalDate bornOn,
        @Nullable String note) {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    public PetDetails {
        var fields = new Fields();
        name = fields.optionalLine("name", name, 80);
        species = fields.needed("species", species);
        breed = fields.optionalLine("breed", breed, 80);
        if (bornOn != null && (bornOn.isBefore(OLDEST) || bornOn.isAfter(LATEST))) {
            fields.fault("bornOn", "field.unknown");
        }
        note = fields.optionalText("note", note, 4000);
        fields.refuse();
    }

    PetDetails called(String told) {
        return new PetDetails(told, species, breed, size, coat, sex, bornOn, note);
    }

    /** All that a booking form asks. */
    public static PetDetails of(@Nullable String name, Species species) {
        return new PetDetails(name, species, null, null, null, null, null, null);
    }
}
