package care.tend.scheduling;

/** Whose rules a look for slots follows. */
public enum Rules {
    /** A guest's: notice, horizon and the service's own grid bind. */
    GUEST,
    /**
     * The business's own people's: any five minutes that are open and free, up to the minute and as far ahead as they
     * like.
     */
    STAFF,
    /** The same people's, who know that nobody is meant to work then: any time that nobody has. */
    ANY_TIME
}
