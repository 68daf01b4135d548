package care.tend.scheduling.internal.slots;

/** How many of a question's hosts one slot needs. Choosing the one who will serve is not the engine's business. */
public enum Assignment {
    /** The one host there is. */
    SINGLE,
    /** One of several hosts, and with that one every host marked required. */
    ANY,
    /** Every host at once. */
    ALL
}
