package care.tend.scheduling.internal.slots;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A host in the making. */
final class Someone {

    private final String id;
    private final ZoneId zone;
    private boolean required;
    private final List<Availability.Weekly> weekly = new ArrayList<>();
    private final List<Availability.DateOverride> overrides = new ArrayList<>();
    private final List<Availability.TimeOff> timeOff = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private final List<Busy> busy = new ArrayList<>();

    private Someone(String id, String zone) {
        this.id = id;
        this.zone = ZoneId.of(zone);
    }

    static Someone called(String id, String zone) {
        return new Someone(id, zone);
    }

    static Someone in(String zone) {
        return called("h1", zone);
    }

    /** Open on every day of the week, as {@code 09:00-17:00}. */
    Someone daily(String range) {
        return on(EnumSet.allOf(DayOfWeek.class), range);
    }

    Someone on(DayOfWeek day, String... ranges) {
        Arrays.stream(ranges).forEach(range -> on(Set.of(day), range));
        return this;
    }

    Someone on(Set<DayOfWeek> days, String range) {
        weekly.add(new Availability.Weekly(days, range(range)));
        return this;
    }

    Someone instead(String date, String... ranges) {
        overrides.add(new Availability.DateOverride(
                LocalDate.parse(date), Arrays.stream(ranges).map(Someone::range).toList()));
        return this;
    }

    Someone off(String from, String to) {
        timeOff.add(new Availability.TimeOff(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Someone open(String start, String end) {
        open.add(span(start, end));
        return this;
    }

    Someone busy(String start, String end) {
        return taken(Busy.Kind.EXTERNAL, start, end, 0, 0);
    }

    Someone booked(String start, String end) {
        return booked(start, end, 0, 0);
    }

    Someone booked(String start, String end, int bufferBefore, int bufferAfter) {
        return taken(Busy.Kind.BOOKING, start, end, bufferBefore, bufferAfter);
    }

    Someone taken(Busy.Kind kind, String start, String end, int bufferBefore, int bufferAfter) {
        busy.add(new Busy(span(start, end), kind, bufferBefore, bufferAfter));
        return this;
    }

    Someone required() {
        required = true;
        return this;
    }

    Host host() {
        var hours = new Availability.Hours(weekly, overrides, timeOff);
        return new Host(id, zone, required, open.isEmpty() ? hours : new Availability.Times(open), busy);
    }

    static LocalRange range(String range) {
        var times = range.split("-", -1);
        return new LocalRange(
                LocalTime.parse(times[0]), times[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(times[1]));
    }

    static Span span(String start, String end) {
        return new Span(Instant.parse(start), Instant.parse(end));
    }
}
