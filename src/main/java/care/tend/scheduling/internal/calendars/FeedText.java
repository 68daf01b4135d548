package care.tend.scheduling.internal.calendars;

import care.tend.platform.ContentLines;
import care.tend.scheduling.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A calendar as iCalendar text (RFC 5545, RFC 7986). The same entries make the same text, letter by letter, so that its
 * hash can be its ETag. Times are in UTC, which every calendar shows in its reader's zone and none misreads.
 */
final class FeedText {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String REFRESH = "PT15M";

    private final StringBuilder lines = new StringBuilder();

    /**
     * One entry, with its words.
     *
     * @param free whether its time is open to others
     */
    record Event(Entry entry, boolean free, String summary, String location, String notes, String url) {

        /** Time that is taken, and nothing of why. */
        static Event bare(Entry entry, boolean free, String busy) {
            return new Event(entry, free, busy, "", "", "");
        }
    }

    private FeedText() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Tend//Tend//EN");
        line("CALSCALE", "GREGORIAN");
    }

    /** One entry alone, as CalDAV keeps it (RFC 4791 4.1). */
    static String of(Event event) {
        var text = new FeedText();
        text.add(event);
        return text.toString();
    }

    FeedText(String title, ZoneId zone) {
        this();
        line("NAME", ContentLines.escaped(title));
        line("X-WR-CALNAME", ContentLines.escaped(title));
        line("X-WR-TIMEZONE", zone.getId());
        line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        line("X-PUBLISHED-TTL", REFRESH);
    }

    void add(Event event) {
        var entry = event.entry();
        line("BEGIN", "VEVENT");
        line("UID", entry.uid());
        line("DTSTAMP", time(entry.changedAt()));
        line("LAST-MODIFIED", time(entry.changedAt()));
        line("SEQUENCE", String.valueOf(entry.sequence()));
        line("DTSTART", time(entry.period().start()));
        line("DTEND", time(entry.period().end()));
        text("SUMMARY", event.summary());
        text("LOCATION", event.location());
        text("DESCRIPTION", event.notes());
        if (!event.url().isEmpty()) {
            line("URL", event.url());
        }
        line("STATUS", status(event));
        line("TRANSP", event.free() ? "TRANSPARENT" : "OPAQUE");
        line("CLASS", "PRIVATE");
        line("END", "VEVENT");
    }

    private static String status(Event event) {
        if (event.entry().cancelled()) {
            return "CANCELLED";
        }
        return event.entry().status() == Status.PENDING ? "TENTATIVE" : "CONFIRMED";
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            line(name, ContentLines.escaped(text));
        }
    }

    private void line(String name, String value) {
        lines.append(name).append(':').append(value).append("\r\n");
    }

    @Override
    public String toString() {
        return ContentLines.folded(lines + "END:VCALENDAR\r\n");
    }
}
