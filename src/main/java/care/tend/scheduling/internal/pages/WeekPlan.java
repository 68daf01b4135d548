package care.tend.scheduling.internal.pages;

import care.tend.platform.Phrases;
import care.tend.scheduling.OpeningHours;
import care.tend.scheduling.Signage;
import care.tend.scheduling.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the seven days around a day, and the times of the one that is chosen.
 *
 * @param today at the place
 * @param last day on which anything can be booked
 * @param monday first of the seven
 * @param wanted the day asked for; the first free one at or after it is shown
 * @param start the time chosen
 * @param interval minutes between two starts, to tell how full a day is
 * @param laterFree the first free day after these seven, asked only when they are full
 * @param resting what is said while online booking rests
 * @param hint what else can be done when nothing is free at all
 */
record WeekPlan(
        Signage signage,
        LocalDate today,
        LocalDate last,
        LocalDate monday,
        LocalDate wanted,
        Optional<Instant> start,
        List<Slot> slots,
        OpeningHours hours,
        int interval,
        Function<Slot, String> taker,
        Function<LocalDate, String> dayLink,
        Function<Instant, String> timeLink,
        Optional<LocalDate> laterFree,
        Optional<String> resting,
        String hint) {

    private static final int DAYS = 7;
    private static final int LEVELS = 10;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    static LocalDate mondayOf(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    Week lay() {
        var byDay = slots.stream().collect(Collectors.groupingBy(slot -> signage.dateOf(slot.start())));
        var chosen = chosen(byDay).orElse(null);
        var days = IntStream.range(0, DAYS)
                .mapToObj(i -> day(monday.plusDays(i), byDay, chosen))
                .toList();
        var times = chosen == null ? List.<Slot>of() : byDay.getOrDefault(chosen, List.of());
        var shown = times.isEmpty()
                ? wanted.atStartOfDay(signage.zone()).toInstant()
                : times.getFirst().start();
        return new Week(
                signage.month(chosen == null ? wanted : chosen),
                monday.isAfter(today) ? dayLink.apply(later(monday.minusDays(DAYS), today)) : null,
                monday.plusDays(DAYS).isAfter(last) ? null : dayLink.apply(monday.plusDays(DAYS)),
                days,
                groups(times),
                times.isEmpty() ? resting.orElseGet(this::nothing) : null,
                laterFree.map(this::next).orElse(null),
                laterFree.isEmpty() ? hint : null,
                signage.zoneAt(shown),
                signage.offsetMinutes(shown));
    }

    private String nothing() {
        return words().say(laterFree.isEmpty() ? "booking.none.at-all" : "booking.none.week");
    }

    private Phrases words() {
        return signage.words();
    }

    private Optional<LocalDate> chosen(Map<LocalDate, List<Slot>> byDay) {
        return byDay.keySet().stream()
                .filter(day -> !day.isBefore(wanted))
                .min(LocalDate::compareTo)
                .or(() -> byDay.keySet().stream().min(LocalDate::compareTo));
    }

    private Week.Day day(LocalDate day, Map<LocalDate, List<Slot>> byDay, @Nullable LocalDate chosen) {
        int count = byDay.getOrDefault(day, List.of()).size();
        var full = signage.fullDay(day);
        return new Week.Day(
                signage.weekday(day),
                day.getDayOfMonth(),
                count == 0
                        ? words().say("booking.day.none", "day", full)
                        : words().say("booking.day.free", "day", full, "count", count),
                level(day, count),
                count == 0 ? null : dayLink.apply(day),
                day.equals(chosen));
    }

    /** How much of the day is free, from 1 to 10: its free starts among all that its hours hold. */
    private int level(LocalDate day, int count) {
        long all = Math.max(count, minutesOpen(hours, day.getDayOfWeek()) / interval);
        return all == 0 ? 1 : Math.clamp(Math.ceilDiv((long) count * LEVELS, all), 1, LEVELS);
    }

    static long minutesOpen(OpeningHours hours, DayOfWeek day) {
        return hours.on(day).stream()
                .mapToLong(open -> Math.floorMod(
                        Duration.between(open.start(), open.end()).toMinutes(),
                        Duration.ofDays(1).toMinutes()))
                .sum();
    }

    private List<Week.Group> groups(List<Slot> times) {
        var byPart = times.stream().collect(Collectors.groupingBy(slot -> part(slot.start())));
        return List.of("booking.morning", "booking.afternoon", "booking.evening").stream()
                .filter(byPart::containsKey)
                .map(part -> new Week.Group(
                        words().say(part),
                        byPart.getOrDefault(part, List.of()).stream()
                                .map(this::time)
                                .toList()))
                .toList();
    }

    private Week.Time time(Slot slot) {
        var at = slot.start();
        var said = words().say(
                        "booking.slot",
                        "day",
                        signage.longDay(signage.dateOf(at)),
                        "zone",
                        signage.zoneAt(at),
                        "name",
                        taker.apply(slot));
        return new Week.Time(
                signage.time(at),
                at,
                said,
                timeLink.apply(at),
                start.map(at::equals).orElse(false),
                slot.suggested());
    }

    private String part(Instant at) {
        var time = at.atZone(signage.zone()).toLocalTime();
        if (time.isBefore(NOON)) {
            return "booking.morning";
        }
        return time.isBefore(EVENING) ? "booking.afternoon" : "booking.evening";
    }

    private Week.Next next(LocalDate day) {
        return new Week.Next(words().say("booking.none.next", "day", signage.longDay(day)), dayLink.apply(day));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
