package care.tend.live.internal;

/**
 * A frame as it goes over the line, written once for all who read it.
 *
 * @param fleeting worth nothing a moment later: the first to go when a reader is slow
 */
record Written(Frame frame, String text, boolean fleeting) {

    /** At least what it takes in UTF-8 when it is ASCII, as ids, days and numbers are. */
    int size() {
        return text.length();
    }
}
