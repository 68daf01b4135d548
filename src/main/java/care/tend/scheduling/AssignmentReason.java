package care.tend.scheduling;

import care.tend.business.ProviderId;
import java.time.Instant;
import java.util.List;

/**
 * Why a booking was given to somebody: how all who could take it stood, whose turn it was first.
 *
 * @param days over which bookings were counted
 */
public record AssignmentReason(ProviderId provider, Instant at, int days, List<Standing> standings) {

    public AssignmentReason {
        standings = List.copyOf(standings);
    }

    /**
     * @param recent bookings they were given by turns in those days, called-off ones left out
     * @param busyMinutes booked around that day already; decides between equals
     */
    public record Standing(ProviderId provider, int weight, int recent, long busyMinutes) {}
}
