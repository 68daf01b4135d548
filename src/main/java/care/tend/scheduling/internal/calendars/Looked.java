package care.tend.scheduling.internal.calendars;

import care.tend.scheduling.internal.calendars.ics.BusyTimes;
import org.jspecify.annotations.Nullable;

/** What a calendar answered: its busy times, and by what it knows this answer again. */
record Looked(
        BusyTimes times, @Nullable String etag, @Nullable String lastModified) {}
