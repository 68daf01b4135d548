package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** A question in the making: by default 30 minutes, at 00:00 of Monday 4 January 2027, for the next week. */
final class Ask {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private Instant now = Instant.parse("2027-01-03T00:00:00Z");
    private ZoneId zone = ZoneId.of("UTC");
    private Span window = Someone.span("2027-01-04T00:00:00Z", "2027-01-11T00:00:00Z");
    private Assignment assignment = Assignment.SINGLE;
    private long duration = 30;
    private long interval = 30;
    private long before = 0;
    private long after = 0;
    private long notice = 0;
    private Limits limits = Limits.NONE;
    private BookingWindow bookingWindow = new BookingWindow.Unlimited();
    private final List<Host> hosts = new ArrayList<>();

    static Ask of(Someone... hosts) {
        var ask = new Ask();
        Arrays.stream(hosts).map(Someone::host).forEach(ask.hosts::add);
        ask.zone = ask.hosts.isEmpty() ? ask.zone : ask.hosts.getFirst().zone();
        return ask;
    }

    static Ask any(Someone... hosts) {
        return of(hosts).assigned(Assignment.ANY);
    }

    static Ask all(Someone... hosts) {
        return of(hosts).assigned(Assignment.ALL);
    }

    Ask assigned(Assignment assignment) {
        this.assignment = assignment;
        return this;
    }

    Ask now(String now) {
        this.now = Instant.parse(now);
        return this;
    }

    Ask zone(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    Ask window(String from, String to) {
        this.window = Someone.span(from, to);
        return this;
    }

    /** A window of one day on the question's clock, seen from three days before. */
    Ask day(String date) {
        var day = LocalDate.parse(date);
        this.window = new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        this.now = window.start().minusSeconds(3 * Seconds.DAY + 1);
        return this;
    }

    Ask lasting(long minutes) {
        this.duration = minutes;
        return this;
    }

    Ask every(long minutes) {
        this.interval = minutes;
        return this;
    }

    Ask buffers(long before, long after) {
        this.before = before;
        this.after = after;
        return this;
    }

    Ask notice(long minutes) {
        this.notice = minutes;
        return this;
    }

    Ask atMostBookings(long most) {
        this.limits = new Limits(OptionalLong.of(most), limits.maxMinutesPerDay());
        return this;
    }

    Ask atMostMinutes(long most) {
        this.limits = new Limits(limits.maxBookingsPerDay(), OptionalLong.of(most));
        return this;
    }

    Ask within(BookingWindow bookingWindow) {
        this.bookingWindow = bookingWindow;
        return this;
    }

    Question question() {
        var service = new ServiceTimes(duration, interval, before, after, notice, limits, bookingWindow);
        return new Question(now, zone, window, assignment, service, hosts);
    }

    Slots slots() {
        return SlotFinder.find(question());
    }

    /** All starts on the question's clock, as {@code 01-04 09:00}. */
    List<String> starts() {
        return slots().list().stream()
                .map(slot -> LOCAL.format(slot.start().atZone(zone)))
                .toList();
    }

    /** All starts in UTC, as {@code 2027-01-04T09:00:00Z}. */
    List<String> instants() {
        return slots().list().stream().map(slot -> slot.start().toString()).toList();
    }

    /** The times of day on the question's clock, whatever the date. */
    List<String> times() {
        return starts().stream().map(start -> start.substring(6)).toList();
    }

    /** The dates, each once, as {@code 01-04}. */
    List<String> dates() {
        return starts().stream().map(start -> start.substring(0, 5)).distinct().toList();
    }

    /** Who can take the slot that starts at a time such as {@code 01-04 09:00}. */
    List<String> hostsAt(String start) {
        return slots().get(starts().indexOf(start)).hosts();
    }
}
