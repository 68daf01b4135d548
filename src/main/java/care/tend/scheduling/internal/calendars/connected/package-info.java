/** A client of calendar servers (CalDAV, RFC 4791 and 6578): finds calendars, reads what changed, writes objects. */
@NullMarked
package care.tend.scheduling.internal.calendars.connected;

import org.jspecify.annotations.NullMarked;
