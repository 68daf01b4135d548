/**
 * Rules of people about when they work, resolved to what the slot engine takes: weeks that take turns, rosters, dates
 * of their own, holidays and days off become weekly hours, overrides and time off of one place.
 */
@NullMarked
package care.tend.scheduling.internal.hours;

import org.jspecify.annotations.NullMarked;
