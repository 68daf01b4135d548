/** Calendars outside: those that follow ours, and those whose busy times we follow. */
@NullMarked
package care.tend.scheduling.internal.calendars;

import org.jspecify.annotations.NullMarked;
