/**
 * Serves the calendars that members follow to programs that speak CalDAV (RFC 4791): to read, and to move an
 * appointment by dragging it where it is shown.
 */
@NullMarked
package care.tend.scheduling.internal.calendars.dav;

import org.jspecify.annotations.NullMarked;
