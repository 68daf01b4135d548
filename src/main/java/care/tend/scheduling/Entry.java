package care.tend.scheduling;

import java.time.Instant;

/**
 * An appointment as it stands in another book.
 *
 * @param booking whom it is for, and its slot, which may lie in the past and was never held
 * @param agreedAt before its start
 * @param status where it stands by now
 * @param since when it came to stand there
 */
public record Entry(Booking booking, Instant agreedAt, Status status, Instant since) {}
