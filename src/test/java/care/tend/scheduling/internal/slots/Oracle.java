package care.tend.scheduling.internal.slots;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Answers questions slowly and obviously: every minute from now to the end of the window is looked at by itself, with
 * the calendar of {@code java.time} and nothing of the engine's. Right for zones whose offsets are whole minutes and
 * whose local dates never run backwards.
 */
final class Oracle {

    private static final List<Integer> UNITS = List.of(60, 30, 20, 15, 10, 5);

    private final Question question;
    private final ServiceTimes service;
    private final Instant base;
    private final int minutes;

    private Oracle(Question question) {
        this.question = question;
        this.service = question.service();
        this.base = question.now().truncatedTo(ChronoUnit.MINUTES);
        long length = Duration.between(base, question.window().end()).toMinutes() + 1 + service.durationMinutes();
        this.minutes = (int) Math.max(0, length);
    }

    static List<Slot> slots(Question question) {
        return new Oracle(question).slots();
    }

    private List<Slot> slots() {
        var starts = new TreeMap<Instant, Set<Integer>>();
        var freeMinutes = question.hosts().stream().map(this::freeMinutes).toList();
        for (var team : teams()) {
            for (var start : starts(team, freeMinutes)) {
                starts.computeIfAbsent(start, none -> new HashSet<>()).addAll(team);
            }
        }
        keepBookingWindow(starts);
        return starts.entrySet().stream()
                .filter(entry -> !entry.getKey().isBefore(question.window().start())
                        && entry.getKey().isBefore(question.window().end()))
                .map(entry -> new Slot(entry.getKey(), ids(entry.getValue())))
                .toList();
    }

    /** Who must be free together. */
    private List<List<Integer>> teams() {
        var hosts = question.hosts();
        var everyone = IntStream.range(0, hosts.size()).boxed().toList();
        boolean allRequired = hosts.stream().allMatch(Host::required);
        if (question.assignment() != Assignment.ANY || allRequired) {
            return hosts.isEmpty() ? List.of() : List.of(everyone);
        }
        var teams = new ArrayList<List<Integer>>();
        for (int one : everyone) {
            if (!hosts.get(one).required()) {
                teams.add(everyone.stream()
                        .filter(i -> i == one || hosts.get(i).required())
                        .toList());
            }
        }
        return teams;
    }

    private List<String> ids(Set<Integer> able) {
        var ids = new ArrayList<String>();
        boolean requiredLast = question.assignment() == Assignment.ANY;
        for (boolean last : List.of(false, true)) {
            for (int i = 0; i < question.hosts().size(); i++) {
                var host = question.hosts().get(i);
                if (able.contains(i) && (requiredLast && host.required()) == last) {
                    ids.add(host.id());
                }
            }
        }
        return ids;
    }

    /** Which minutes a host is open and free for, from the first to the last second. */
    private boolean[] freeMinutes(Host host) {
        var open = open(host);
        var free = new boolean[minutes];
        for (int m = 0; m < minutes; m++) {
            var start = at(m);
            var end = at(m + 1);
            free[m] = covered(start, end, open)
                    && !offAt(start, host)
                    && host.busy().stream().noneMatch(busy -> takes(busy, start, end));
        }
        return free;
    }

    private static boolean covered(Instant start, Instant end, List<Span> open) {
        var reached = start;
        boolean further = true;
        while (further && reached.isBefore(end)) {
            further = false;
            for (var span : open) {
                if (!span.start().isAfter(reached) && span.end().isAfter(reached)) {
                    reached = span.end();
                    further = true;
                }
            }
        }
        return !reached.isBefore(end);
    }

    private static boolean offAt(Instant instant, Host host) {
        return switch (host.availability()) {
            case Availability.Times times -> false;
            case Availability.Hours hours -> {
                var date = instant.atZone(host.zone()).toLocalDate();
                yield hours.timeOff().stream().anyMatch(off -> !date.isBefore(off.from()) && !date.isAfter(off.to()));
            }
        };
    }

    private boolean takes(Busy busy, Instant start, Instant end) {
        boolean external = busy.kind() == Busy.Kind.EXTERNAL;
        long before = Math.max(external ? 0 : busy.bufferBeforeMinutes(), service.bufferAfterMinutes());
        long after = Math.max(external ? 0 : busy.bufferAfterMinutes(), service.bufferBeforeMinutes());
        return busy.span().start().isBefore(busy.span().end())
                && busy.span().start().minus(Duration.ofMinutes(before)).isBefore(end)
                && busy.span().end().plus(Duration.ofMinutes(after)).isAfter(start);
    }

    private List<Span> open(Host host) {
        return switch (host.availability()) {
            case Availability.Times times -> times.open();
            case Availability.Hours hours -> {
                var open = new ArrayList<Span>();
                var last = at(minutes).atZone(host.zone()).toLocalDate().plusDays(2);
                var first = base.atZone(host.zone()).toLocalDate().minusDays(3);
                for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
                    for (var range : rangesOf(date, hours)) {
                        open.add(spanOf(date, range, host.zone()));
                    }
                }
                yield open;
            }
        };
    }

    private static List<LocalRange> rangesOf(LocalDate date, Availability.Hours hours) {
        var overrides = hours.overrides().stream()
                .filter(override -> override.date().equals(date))
                .toList();
        if (!overrides.isEmpty()) {
            return overrides.stream()
                    .flatMap(override -> override.ranges().stream())
                    .toList();
        }
        DayOfWeek day = date.getDayOfWeek();
        return hours.weekly().stream()
                .filter(weekly -> weekly.days().contains(day))
                .map(Availability.Weekly::range)
                .toList();
    }

    private static Span spanOf(LocalDate date, LocalRange range, ZoneId zone) {
        var endDate = range.end().isAfter(range.start()) ? date : date.plusDays(1);
        return new Span(
                instantOf(date.atTime(range.start()), zone, true), instantOf(endDate.atTime(range.end()), zone, false));
    }

    private static Instant instantOf(LocalDateTime local, ZoneId zone, boolean opening) {
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> zone.getRules().getTransition(local).getInstant();
            case 1 -> local.toInstant(offsets.getFirst());
            default -> local.toInstant(opening ? offsets.getFirst() : offsets.getLast());
        };
    }

    /** The grid in each run of minutes for which the whole team is free. */
    private List<Instant> starts(List<Integer> team, List<boolean[]> freeMinutes) {
        var starts = new ArrayList<Instant>();
        for (int m = 0; m < minutes; m++) {
            if (free(m, team, freeMinutes) && (m == 0 || !free(m - 1, team, freeMinutes))) {
                int end = m;
                while (free(end, team, freeMinutes)) {
                    end++;
                }
                addGrid(starts, m, end, team);
            }
        }
        return starts;
    }

    private boolean free(int minute, List<Integer> team, List<boolean[]> freeMinutes) {
        return minute < minutes && team.stream().allMatch(host -> freeMinutes.get(host)[minute]);
    }

    private void addGrid(List<Instant> starts, int from, int until, List<Integer> team) {
        int minute = from;
        while (minute < until && !permitted(at(minute))) {
            minute++;
        }
        while (minute < until && at(minute).atZone(question.zone()).getMinute() % unit() != 0) {
            minute++;
        }
        for (; minute + service.durationMinutes() <= until; minute += (int) service.intervalMinutes()) {
            var start = at(minute);
            if (team.stream().noneMatch(host -> full(question.hosts().get(host), start))) {
                starts.add(start);
            }
        }
    }

    private boolean permitted(Instant start) {
        var notice = question.now().plus(Duration.ofMinutes(service.minNoticeMinutes()));
        return start.isAfter(question.now()) && !start.isBefore(notice);
    }

    private int unit() {
        return UNITS.stream()
                .filter(unit -> service.intervalMinutes() % unit == 0)
                .findFirst()
                .orElse(1);
    }

    private boolean full(Host host, Instant start) {
        var day = start.atZone(host.zone()).toLocalDate();
        long bookings = 1;
        var length = Duration.ofMinutes(service.durationMinutes());
        for (var busy : host.busy()) {
            boolean counts = busy.kind() == Busy.Kind.BOOKING
                    && busy.span().start().isBefore(busy.span().end());
            if (counts && busy.span().start().atZone(host.zone()).toLocalDate().equals(day)) {
                bookings++;
                length = length.plus(
                        Duration.between(busy.span().start(), busy.span().end()));
            }
        }
        var most = Duration.ofMinutes(service.limits().maxMinutesPerDay().orElse(Integer.MAX_VALUE));
        return bookings > service.limits().maxBookingsPerDay().orElse(Long.MAX_VALUE) || length.compareTo(most) > 0;
    }

    private void keepBookingWindow(Map<Instant, Set<Integer>> starts) {
        var today = dayOf(question.now());
        switch (service.bookingWindow()) {
            case BookingWindow.Unlimited() -> {}
            case BookingWindow.Rolling window -> {
                var last = today;
                for (long left = window.days(); left > 0; ) {
                    last = last.plusDays(1);
                    left -= window.calendarDays() || !weekend(last) ? 1 : 0;
                }
                keepUntil(last, starts);
            }
            case BookingWindow.RollingAvailable window -> {
                var last = today.minusDays(1);
                for (long left = window.days();
                        left > 0 && last.isBefore(dayOf(question.window().end())); ) {
                    last = last.plusDays(1);
                    boolean counts = window.calendarDays() || !weekend(last);
                    left -= counts && starts.keySet().stream().map(this::dayOf).anyMatch(last::equals) ? 1 : 0;
                }
                keepUntil(last, starts);
            }
        }
    }

    private void keepUntil(LocalDate last, Map<Instant, Set<Integer>> starts) {
        starts.keySet().removeIf(start -> dayOf(start).isAfter(last));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(question.zone()).toLocalDate();
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Instant at(int minute) {
        return base.plus(Duration.ofMinutes(minute));
    }
}
