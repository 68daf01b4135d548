package care.tend.demo.internal;

import care.tend.kernel.TimeRange;
import care.tend.scheduling.HoursOverride;
import care.tend.scheduling.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The day on which somebody looks in: people are at work around that moment whatever the weekday says, their time is
 * well booked, and each way a visit can go is there to see.
 */
final class LiveDay {

    /** How much of the open time is booked, in percent. */
    static final int BUSY = 97;

    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 30);
    private static final LocalTime CLOSE = LocalTime.of(23, 0);
    private static final Duration SOON = Duration.ofMinutes(45);
    private static final Duration WAITED = Duration.ofMinutes(8);

    private int over;
    private int lingering;
    private int soon;
    private int ahead;

    /**
     * The hours somebody keeps today in place of their own.
     *
     * @param number of the person: not all come and go at once
     * @return none when their own will do, or when it is night
     */
    static List<HoursOverride.Range> hours(Story.Person person, int number, LocalDateTime now) {
        var time = now.toLocalTime();
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST) || isAtWork(person, now)) {
            return List.of();
        }
        var start = now.truncatedTo(ChronoUnit.HOURS)
                .minusHours(3)
                .plusMinutes(30L * (number % 3))
                .toLocalTime();
        var pause = start.plusHours(4);
        var back = pause.plusMinutes(45);
        var end = back.isAfter(CLOSE.minusHours(4)) ? CLOSE : back.plusHours(4);
        return List.of(new HoursOverride.Range(start, pause), new HoursOverride.Range(back, end));
    }

    /** Since an hour, and for another two. */
    private static boolean isAtWork(Story.Person person, LocalDateTime now) {
        var own = person.weekly().stream()
                .filter(week -> week.days().contains(now.getDayOfWeek().getValue() % 7))
                .toList();
        var time = now.toLocalTime();
        return own.stream().anyMatch(week -> !week.start().plusHours(1).isAfter(time))
                && own.stream().anyMatch(week -> !week.end().minusHours(2).isBefore(time));
    }

    /** How the next of its visits went, or is going. */
    Course course(TimeRange period, Instant now, Lot lot) {
        var usual = Course.of(period, now, lot);
        var agreedAt = usual.agreedAt();
        if (!period.end().isAfter(now)) {
            if (period.end().plus(Course.LINGERS).isAfter(now)) {
                return new Course(
                        agreedAt, lingering++ % 3 == 2 ? Status.FULFILLED : Status.READY_TO_PAY, period.end());
            }
            return switch (over++ % 8) {
                case 3 -> new Course(agreedAt, Status.NOSHOW, period.start().plus(WAITED));
                case 5 -> new Course(agreedAt, Status.CANCELLED, agreedAt.plus(Duration.ofMinutes(60)));
                default -> new Course(agreedAt, Status.FULFILLED, period.end());
            };
        }
        if (!period.start().isAfter(now)) {
            return usual;
        }
        if (period.start().isBefore(now.plus(SOON))) {
            var status = soon++ % 3 == 1 ? Status.CHECKED_IN : Status.ARRIVED;
            return new Course(agreedAt, status, now.minus(WAITED));
        }
        return switch (ahead++ % 9) {
            case 2 -> new Course(agreedAt, Status.PENDING, agreedAt);
            case 6 -> new Course(agreedAt, Status.CANCELLED, agreedAt.plus(Duration.ofMinutes(60)));
            default -> new Course(agreedAt, Status.BOOKED, agreedAt);
        };
    }
}
