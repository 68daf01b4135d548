package care.tend.scheduling;

/**
 * How well the waitlist fills what is freed.
 *
 * @param offered times that were offered to somebody
 * @param filled of these, those that were taken in the end
 */
public record FillRate(int offered, int filled) {}
