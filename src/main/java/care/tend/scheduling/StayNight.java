package care.tend.scheduling;

import java.time.LocalDate;

/**
 * A day on which one might come.
 *
 * @param closed whether nobody is there to bring or fetch an animal
 * @param free runs that could be had for one unit from that day on, also on a closed day: one may stay over it
 */
public record StayNight(LocalDate date, boolean closed, int free) {}
