package care.tend.pets;

import care.tend.clients.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * An animal and whose it is.
 *
 * @param version grows with each edit
 */
public record Pet(PetId id, PetDetails details, HouseholdId household, int version) {

    /** Null until it is told. */
    public @Nullable String name() {
        return details.name();
    }

    public Species species() {
        return details.species();
    }
}
