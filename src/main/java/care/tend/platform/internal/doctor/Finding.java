package care.tend.platform.internal.doctor;

/**
 * One thing that was looked at.
 *
 * @param text what was found and, when it is not well, what to do
 */
public record Finding(boolean well, String subject, String text) {

    public static Finding well(String subject, String text) {
        return new Finding(true, subject, text);
    }

    public static Finding wrong(String subject, String text) {
        return new Finding(false, subject, text);
    }

    /** As the launcher prints its own findings, so that the two make one list. */
    public String line() {
        return "  %-7s %-12s %s".formatted(well ? "ok" : "MISSING", subject, text);
    }
}
