package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody runs late today, and what follows from it.
 *
 * @param minutes by which whoever comes next begins later; 0 when they are on time again
 * @param affected who begins late, by start; pauses make up for some of it
 */
public record Delay(ProviderId provider, int minutes, List<Affected> affected) {

    /**
     * Somebody whose visit begins late.
     *
     * @param begins about when it will
     * @param reach whether their client is to be written to
     */
    public record Affected(Appointment appointment, Instant begins, Reach reach) {}

    /** How the client of a late visit hears of it. */
    public enum Reach {
        /** By mail, when it is announced. */
        MAIL,
        /** They were told this very time before. */
        TOLD,
        /** They are here already, or left no address: somebody tells them. */
        IN_PERSON
    }
}
