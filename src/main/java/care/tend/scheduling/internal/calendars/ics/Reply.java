package care.tend.scheduling.internal.calendars.ics;

import care.tend.platform.ContentLines;
import care.tend.scheduling.Appointment.Answer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a calendar program answers to an invitation: iTIP (RFC 5546) with REPLY or COUNTER, about one event. */
public final class Reply {

    private static final int LONGEST_COMMENT = 500;
    private static final String MAILTO = "mailto:";

    private final Component calendar;
    private final Component event;
    private final boolean counter;

    private Reply(Component calendar, Component event, boolean counter) {
        this.calendar = calendar;
        this.event = event;
        this.counter = counter;
    }

    /** @return empty for any other text: a request, several events, one date of a series */
    public static Optional<Reply> read(String text) {
        var all = Component.read(text);
        var method = all.all("VCALENDAR")
                .findFirst()
                .map(calendar -> calendar.text("METHOD").toUpperCase(Locale.ROOT))
                .orElse("");
        var events = all.all("VEVENT").toList();
        boolean ours = (method.equals("REPLY") || method.equals("COUNTER")) && events.size() == 1;
        // what was sent is no series, so that nothing of one can be answered
        return ours && events.getFirst().line("RECURRENCE-ID").isEmpty()
                ? Optional.of(new Reply(all, events.getFirst(), method.equals("COUNTER")))
                : Optional.empty();
    }

    public String uid() {
        return event.text("UID");
    }

    /** Of the invitation it answers; 0 when it does not say. */
    public int sequence() {
        var text = event.text("SEQUENCE");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** When it was written, after the clock of whoever did; long ago when it does not say. */
    public Instant stamp() {
        return moment("DTSTAMP", ZoneOffset.UTC).orElse(Instant.EPOCH);
    }

    /** What {@code address} answers; empty when somebody else does, or nothing is said. */
    public Optional<Answer> answerOf(String address) {
        var attendee = attendee(address);
        if (counter) {
            return attendee.map(line -> Answer.COUNTERED);
        }
        return attendee.flatMap(line -> line.parameter("PARTSTAT")).flatMap(Reply::answer);
    }

    /**
     * When they would rather have it.
     *
     * @param zone in which a time without a zone is meant
     * @return empty when it says none, a whole day, or something that makes no sense
     */
    public Optional<Instant> start(ZoneId zone) {
        return moment("DTSTART", zone);
    }

    /** What {@code address} wrote with it, as plain text of at most 500 letters; may be empty. */
    public String commentOf(String address) {
        return Stream.concat(
                        event.lines("COMMENT").map(Line::value),
                        attendee(address).flatMap(line -> line.parameter("X-RESPONSE-COMMENT")).stream())
                .map(value -> ContentLines.unescaped(value).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(Reply::shortened)
                .orElse("");
    }

    private static Optional<Answer> answer(String status) {
        return switch (status.strip().toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Answer.ACCEPTED);
            case "TENTATIVE" -> Optional.of(Answer.TENTATIVE);
            case "DECLINED" -> Optional.of(Answer.DECLINED);
            default -> Optional.empty();
        };
    }

    private Optional<Line> attendee(String address) {
        return event.lines("ATTENDEE")
                .filter(line -> address.equalsIgnoreCase(address(line.value()))
                        || line.parameter("EMAIL")
                                .filter(address::equalsIgnoreCase)
                                .isPresent())
                .findFirst();
    }

    private static String address(String value) {
        var text = value.strip();
        return text.regionMatches(true, 0, MAILTO, 0, MAILTO.length()) ? text.substring(MAILTO.length()) : text;
    }

    private Optional<Instant> moment(String name, ZoneId zone) {
        try {
            return event.line(name)
                    .map(line -> Moment.read(line.value(), new Zones(calendar, zone, new Effort()).of(line)))
                    .filter(moment -> !moment.wholeDay())
                    .map(Moment::instant);
        } catch (Unreadable | DateTimeException | ArithmeticException senseless) {
            return Optional.empty();
        }
    }

    /** No letter of two halves is cut. */
    private static String shortened(String text) {
        int end = Math.min(text.length(), LONGEST_COMMENT);
        boolean cut = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, cut ? end - 1 : end);
    }
}
