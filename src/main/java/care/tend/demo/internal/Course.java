package care.tend.demo.internal;

import care.tend.kernel.TimeRange;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How an appointment of an example went, or is going. */
record Course(Instant agreedAt, Status status, Instant since) {

    /** So long somebody may still be at the desk after their visit. */
    static final Duration LINGERS = Duration.ofMinutes(30);

    private static final Duration EARLY = Duration.ofMinutes(12);

    /** The usual course of what has passed, the beginning of what is now, a promise of what is ahead. */
    static Course of(TimeRange period, Instant now, Lot lot) {
        var known = period.start().isBefore(now) ? period.start() : now;
        var agreedAt = known.minus(Duration.ofMinutes(lot.between(90, 20_000)));
        int chance = lot.below(100);
        if (!period.end().isAfter(now)) {
            return past(period, agreedAt, chance);
        }
        if (!period.start().isAfter(now)) {
            return new Course(agreedAt, Status.IN_PROGRESS, period.start());
        }
        if (period.start().minus(EARLY).isBefore(now) && chance < 70) {
            var arrived = Duration.between(period.start().minus(EARLY), now);
            return new Course(
                    agreedAt, chance < 45 ? Status.ARRIVED : Status.CHECKED_IN, now.minus(arrived.dividedBy(2)));
        }
        return chance < 4
                ? new Course(agreedAt, Status.CANCELLED, agreedAt.plus(Duration.ofMinutes(60)))
                : new Course(agreedAt, Status.BOOKED, agreedAt);
    }

    /** The same; or, where somebody answers first and it is still ahead, now and then as a request of this hour. */
    Course asked(Instant start, Instant now, Lot lot) {
        boolean ahead = status == Status.BOOKED && start.isAfter(now.plus(Duration.ofHours(3)));
        if (!ahead || !lot.percent(60)) {
            return this;
        }
        var asked = now.minus(Duration.ofMinutes(5L + lot.below(50)));
        return new Course(asked, Status.PENDING, asked);
    }

    private static Course past(TimeRange period, Instant agreedAt, int chance) {
        if (chance < 4) {
            return new Course(agreedAt, Status.NOSHOW, period.start().plus(EARLY));
        }
        return chance < 10
                ? new Course(agreedAt, Status.CANCELLED, agreedAt.plus(Duration.ofMinutes(60)))
                : new Course(agreedAt, Status.FULFILLED, period.end());
    }

    /** The steps by which an appointment that was left alone catches up with {@code now}; none when it has. */
    static List<Status> steps(Appointment appointment, Instant now) {
        var status = appointment.status();
        boolean open = status == Status.BOOKED || status == Status.ARRIVED || status == Status.CHECKED_IN;
        if (!appointment.period().end().isAfter(now)) {
            boolean lingers = appointment.period().end().plus(LINGERS).isAfter(now);
            var last = lingers ? Status.READY_TO_PAY : Status.FULFILLED;
            if (open) {
                return List.of(Status.IN_PROGRESS, last);
            }
            boolean over = status == Status.IN_PROGRESS || (status == Status.READY_TO_PAY && !lingers);
            return over ? List.of(last) : List.of();
        }
        boolean begun = !appointment.period().start().isAfter(now);
        return begun && open ? List.of(Status.IN_PROGRESS) : List.of();
    }
}
