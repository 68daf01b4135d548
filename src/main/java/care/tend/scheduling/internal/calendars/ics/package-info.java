/**
 * Reads when calendars of others are busy: iCalendar text in, ranges of time out (RFC 5545). Pure, and bounded, since
 * the text comes from strangers: whatever it says, reading ends, and an entry that makes no sense is left out by
 * itself.
 */
@NullMarked
package care.tend.scheduling.internal.calendars.ics;

import org.jspecify.annotations.NullMarked;
