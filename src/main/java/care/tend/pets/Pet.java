package care.tend.pets;

import care.tend.clients.HouseholdId;

/**
 * An animal and whose it is.
 *
 * @param version grows with each edit
 */
public record Pet(PetId id, PetDetails details, HouseholdId household, int version) {

    public String name() {
        return details.name();
    }

    public Species species() {
        return details.species();
    }
}
