package care.tend.scheduling.internal.calendars.ics;

/** An entry that makes no sense. It is left out and counted; the others are read. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why, null, false, false);
    }
}
