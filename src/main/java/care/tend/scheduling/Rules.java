package care.tend.scheduling;

/** Whose rules a look for slots follows. */
public enum Rules {
    /**
     * A guest's: notice, horizon and the service's own grid bind, and what is kept for premium clients is not theirs.
     */
    GUEST,
    /** A premium client's: a guest's, but they may book further ahead, and what is kept for them is free. */
    PREMIUM,
    /**
     * The business's own people's: any five minutes that are open and free, up to the minute and as far ahead as they
     * like.
     */
    STAFF,
    /** The same people's, who know that nobody is meant to work then: any time that nobody has. */
    ANY_TIME;

    /** Whether somebody from outside asks, premium or not. */
    public boolean guest() {
        return this == GUEST || this == PREMIUM;
    }
}
