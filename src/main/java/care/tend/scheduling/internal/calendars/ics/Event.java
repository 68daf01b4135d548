package care.tend.scheduling.internal.calendars.ics;

import java.util.Optional;

/**
 * One VEVENT: when it is, and whether anybody is busy then.
 *
 * @param free it takes nobody's time: transparent, called off, or marked so
 */
record Event(Component component, Moment start, Length length, boolean free) {

    static Event read(Component component, Zones zones) {
        var begin = component.line("DTSTART").orElseThrow(() -> new Unreadable("no start"));
        var start = Moment.read(begin.value(), zones.of(begin));
        return new Event(component, start, length(component, start, zones), free(component));
    }

    /** The occurrence it stands in for; empty when it stands for itself. */
    Optional<Moment> insteadOf(Zones zones) {
        return component.line("RECURRENCE-ID").map(line -> Moment.read(line.value(), zones.of(line)));
    }

    /** Whether those after the one it stands for follow it. */
    boolean changesFuture() {
        return component
                .line("RECURRENCE-ID")
                .flatMap(line -> line.parameter("RANGE"))
                .map("THISANDFUTURE"::equalsIgnoreCase)
                .orElse(false);
    }

    int sequence() {
        var text = component.text("SEQUENCE");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Length length(Component component, Moment start, Zones zones) {
        return component
                .line("DTEND")
                .map(line -> Length.between(start, Moment.read(line.value(), zones.of(line))))
                .or(() -> component.line("DURATION").map(line -> Length.read(line.value())))
                .orElse(start.wholeDay() ? Length.DAY : Length.NONE);
    }

    private static boolean free(Component component) {
        var shown = component.text("X-MICROSOFT-CDO-BUSYSTATUS");
        return component.text("STATUS").equalsIgnoreCase("CANCELLED")
                || component.text("TRANSP").equalsIgnoreCase("TRANSPARENT")
                || shown.equalsIgnoreCase("FREE")
                || shown.equalsIgnoreCase("WORKINGELSEWHERE");
    }
}
