package care.tend.scheduling.internal.slots;

/**
 * Finds the slots of a question. Hours, busy times and the grid decide which starts there are; the limits of a day, the
 * window asked for and the booking window only choose among them.
 */
public final class SlotFinder {

    /** How far beyond twice its days a window of available days is looked through at first. */
    private static final long SOME_DAYS = 14;

    private final Question question;
    private final ServiceTimes service;
    private final long earliest;
    private final long windowStart;
    private final long windowEnd;
    private final ZoneClock clock;
    private final Grid grid;

    private SlotFinder(Question question) {
        this.question = question;
        this.service = question.service();
        this.earliest = question.earliestStart();
        this.windowStart = Seconds.up(question.window().start());
        this.windowEnd = Math.min(Seconds.up(question.window().end()), Seconds.END);
        this.clock = ZoneClock.of(question.zone(), windowEnd);
        this.grid = new Grid(service, clock, earliest);
    }

    /** Answers a question. The same question always has the same answer. */
    public static Slots find(Question question) {
        var finder = new SlotFinder(question);
        return switch (question.service().bookingWindow()) {
            case BookingWindow.Unlimited() -> finder.starts(finder.windowStart, finder.windowEnd);
            case BookingWindow.Rolling window -> finder.within(window);
            case BookingWindow.RollingAvailable window -> finder.within(window);
        };
    }

    private Slots within(BookingWindow.Rolling window) {
        long lastDay = BookingDays.last(window, today());
        var days = clock.days();
        return starts(windowStart, Math.min(windowEnd, clock.endOfDay(lastDay)))
                .keep(start -> days.of(start) <= lastDay);
    }

    /** Looks through whole days from today, twice as many each time, until enough of them have a slot. */
    private Slots within(BookingWindow.RollingAvailable window) {
        var days = clock.days();
        long ahead = 2 * Math.min(window.days(), Seconds.LAST_DAY) + SOME_DAYS;
        while (true) {
            long until = Math.min(windowEnd, clock.endOfDay(today() + ahead));
            var slots = starts(earliest, until);
            var lastDay = BookingDays.last(window, today(), slots, days);
            if (lastDay.isPresent() || until == windowEnd) {
                long last = lastDay.orElse(Seconds.LAST_DAY);
                return slots.keep(start -> start >= windowStart && days.of(start) <= last);
            }
            ahead *= 2;
        }
    }

    private long today() {
        return clock.dayOf(question.now().getEpochSecond());
    }

    /** All slots that start at or after the second {@code from} and before {@code until}. */
    private Slots starts(long from, long until) {
        var lineup = Lineup.of(question);
        if (Math.max(from, earliest) >= until || question.hosts().isEmpty()) {
            return new Slots(question.hosts(), lineup, new long[0], new long[0]);
        }
        var diaries = question.hosts().stream()
                .map(host -> Diary.of(host, service, earliest, until))
                .toList();
        var common = Diary.together(lineup.always().stream().map(diaries::get).toList());
        if (lineup.candidates().isEmpty()) {
            return new Slots(question.hosts(), lineup, common.starts(grid, from, until), new long[0]);
        }
        var union = Union.of(lineup.candidates().stream()
                .map(candidate -> common.with(diaries.get(candidate)).starts(grid, from, until))
                .toArray(long[][]::new));
        return new Slots(question.hosts(), lineup, union.starts(), union.takers());
    }
}
