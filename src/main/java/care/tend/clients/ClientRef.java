package care.tend.clients;

/**
 * Whom a booking is for, and nothing about them: a stranger who typed somebody's address learns neither that they are
 * known here nor what is known. Ids tell their age, so not even these go back to a visitor.
 *
 * @param tier by which policies bind the booking
 */
public record ClientRef(ClientId client, HouseholdId household, Tier tier) {

    /** Somebody new. */
    public ClientRef(ClientId client, HouseholdId household) {
        this(client, household, Tier.STANDARD);
    }
}
