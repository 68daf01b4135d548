package care.tend.scheduling.internal.calendars.ics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** One event that comes once, as a program sends it back. */
public record SingleEvent(String uid, Instant start, Instant end) {

    /**
     * @param zone in which times without a zone are meant
     * @return empty for anything else: several events, one that recurs, whole days, called off, or without sense
     */
    public static Optional<SingleEvent> read(String text, ZoneId zone) {
        var calendar = Component.read(text);
        var events = calendar.all("VEVENT").toList();
        if (events.size() != 1) {
            return Optional.empty();
        }
        try {
            var component = events.getFirst();
            var event = Event.read(component, new Zones(calendar, zone, new Effort()));
            var start = event.start();
            boolean once = component.line("RRULE").isEmpty()
                    && component.line("RDATE").isEmpty()
                    && component.line("RECURRENCE-ID").isEmpty();
            boolean usual = once
                    && !start.wholeDay()
                    && !component.text("STATUS").equalsIgnoreCase("CANCELLED")
                    && start.instant().isBefore(event.length().after(start));
            return usual
                    ? Optional.of(new SingleEvent(
                            component.text("UID"),
                            start.instant(),
                            event.length().after(start)))
                    : Optional.empty();
        } catch (Unreadable | DateTimeException | ArithmeticException senseless) {
            return Optional.empty();
        }
    }

    /** Whether all that it has is called off. */
    public static boolean isCalledOff(String text) {
        var events = Component.read(text).all("VEVENT").toList();
        return !events.isEmpty()
                && events.stream().allMatch(event -> event.text("STATUS").equalsIgnoreCase("CANCELLED"));
    }
}
