package care.tend.scheduling.internal.pages;

import care.tend.scheduling.Appointment;
import care.tend.scheduling.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A booking as an iCalendar file (RFC 5545): one event in UTC, with the same UID for ever and a sequence that rises, so
 * that a calendar updates what it has.
 *
 * @param title of the event
 * @param notes said below it
 */
record EventFile(Appointment appointment, String title, String place, String notes, String link, Instant now) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    String text() {
        var lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Tend//Booking//EN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + appointment.id().text() + "@tend.care",
                "SEQUENCE:" + appointment.sequence(),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(appointment.period().start()),
                "DTEND:" + UTC.format(appointment.period().end()),
                "SUMMARY:" + escaped(title),
                "LOCATION:" + escaped(place),
                "DESCRIPTION:" + escaped(notes),
                "URL:" + link,
                "STATUS:" + (appointment.status() == Status.CANCELLED ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT",
                "END:VCALENDAR");
        var file = new StringBuilder();
        lines.forEach(line -> file.append(folded(line)).append("\r\n"));
        return file.toString();
    }

    /** RFC 5545 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** RFC 5545 3.1: at most 75 octets a line, and no letter is cut in two. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            var text = Character.toString(letter);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(text);
            octets += size;
            at += Character.charCount(letter);
        }
        return folded.toString();
    }
}
