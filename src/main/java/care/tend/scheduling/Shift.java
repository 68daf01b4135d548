package care.tend.scheduling;

import care.tend.business.LocationId;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Hours on one date of a roster, by the clock of the place.
 *
 * @param end at or before {@code start} it is the next day's
 */
public record Shift(LocalDate date, LocationId location, LocalTime start, LocalTime end) {}
