package care.tend.scheduling.internal.slots.json;

import static care.tend.scheduling.internal.slots.json.CaseReader.number;
import static care.tend.scheduling.internal.slots.json.CaseReader.span;

import care.tend.scheduling.internal.slots.Availability;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.LocalRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Reads what a case says of one host. */
final class HostReader {

    private static final Map<String, Busy.Kind> KINDS =
            Map.of("booking", Busy.Kind.BOOKING, "external", Busy.Kind.EXTERNAL);

    private HostReader() {}

    /** @param zone that of the case, which a host without a zone of its own takes */
    static Host host(Place place, Optional<ZoneId> zone) {
        place.only("id", "zone", "required", "weekly", "overrides", "timeOff", "open", "busy");
        return new Host(
                place.get("id").text(),
                place.find("zone")
                        .map(CaseReader::zone)
                        .or(() -> zone)
                        .orElseGet(() -> CaseReader.zone(place.get("zone"))),
                place.find("required").map(Place::flag).orElse(false),
                availability(place),
                place.each("busy", HostReader::busy));
    }

    /** Either open times or hours; an empty array says as little as none. */
    private static Availability availability(Place place) {
        var open = place.each("open", range -> span(range.only("start", "end"), "start", "end"));
        var hours = new Availability.Hours(
                place.each("weekly", HostReader::weekly),
                place.each("overrides", HostReader::override),
                place.each("timeOff", HostReader::timeOff));
        if (open.isEmpty()) {
            return hours;
        }
        if (hours.isEmpty()) {
            return new Availability.Times(open);
        }
        throw place.get("open").refused("must not stand beside weekly, overrides or timeOff");
    }

    private static Availability.Weekly weekly(Place place) {
        place.only("days", "start", "end");
        var days = place.each("days", day -> weekday(day.whole(0, 6)));
        return new Availability.Weekly(new HashSet<>(days), range(place));
    }

    /** From 0 for Sunday to 6 for Saturday. */
    private static DayOfWeek weekday(long day) {
        return DayOfWeek.SUNDAY.plus(day);
    }

    private static Availability.DateOverride override(Place place) {
        place.only("date", "ranges");
        return new Availability.DateOverride(
                date(place.get("date")), place.each("ranges", range -> range(range.only("start", "end"))));
    }

    private static LocalRange range(Place place) {
        return new LocalRange(
                place.get("start").as("a time from 00:00 to 23:59", Words::opening),
                place.get("end").as("a time from 00:00 to 24:00", Words::closing));
    }

    private static Availability.TimeOff timeOff(Place place) {
        place.only("from", "to");
        var from = date(place.get("from"));
        var to = date(place.get("to"));
        if (to.isBefore(from)) {
            throw place.get("to").refused("is before its from");
        }
        return new Availability.TimeOff(from, to);
    }

    private static Busy busy(Place place) {
        place.only("start", "end", "kind", "bufferBeforeMinutes", "bufferAfterMinutes");
        return new Busy(
                span(place, "start", "end"),
                place.find("kind").map(kind -> kind.oneOf(KINDS)).orElse(Busy.Kind.EXTERNAL),
                number(place, "bufferBeforeMinutes").orElse(0L),
                number(place, "bufferAfterMinutes").orElse(0L));
    }

    private static LocalDate date(Place place) {
        return place.as("a date such as 2027-01-31", Words::date);
    }
}
