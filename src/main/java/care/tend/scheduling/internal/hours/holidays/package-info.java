/** Public holidays as data: files that say by rule which days they are, read and worked out for a year. Pure. */
@NullMarked
package care.tend.scheduling.internal.hours.holidays;

import org.jspecify.annotations.NullMarked;
