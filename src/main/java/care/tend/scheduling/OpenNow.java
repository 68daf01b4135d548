package care.tend.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Whether a place is open, in its own time. */
sealed interface OpenNow {

    /** It does not close within the week. */
    record Always() implements OpenNow {}

    record Until(LocalTime time) implements OpenNow {}

    record From(LocalDate day, LocalTime time) implements OpenNow {}

    int WEEK = 7;

    /** Empty when nobody works there in a usual week. */
    static Optional<OpenNow> at(OpeningHours hours, LocalDateTime now) {
        var closes = closing(hours, now);
        if (closes.isAfter(now.plusDays(WEEK))) {
            return Optional.of(new Always());
        }
        return closes.isAfter(now) ? Optional.of(new Until(closes.toLocalTime())) : opening(hours, now);
    }

    /** When what is open at {@code now} closes, across ranges that touch; {@code now} itself when nothing is. */
    private static LocalDateTime closing(OpeningHours hours, LocalDateTime now) {
        var until = now;
        for (int i = -1; i <= WEEK + 1; i++) {
            var day = now.toLocalDate().plusDays(i);
            for (var open : hours.on(day.getDayOfWeek())) {
                var end = end(day, open);
                if (!day.atTime(open.start()).isAfter(until) && end.isAfter(until)) {
                    until = end;
                }
            }
        }
        return until;
    }

    private static Optional<OpenNow> opening(OpeningHours hours, LocalDateTime now) {
        for (int i = 0; i <= WEEK; i++) {
            var day = now.toLocalDate().plusDays(i);
            var first = hours.on(day.getDayOfWeek()).stream()
                    .map(OpeningHours.Open::start)
                    .filter(start -> day.atTime(start).isAfter(now))
                    .min(LocalTime::compareTo);
            if (first.isPresent()) {
                return Optional.of(new From(day, first.get()));
            }
        }
        return Optional.empty();
    }

    private static LocalDateTime end(LocalDate day, OpeningHours.Open open) {
        return open.end().isAfter(open.start())
                ? day.atTime(open.end())
                : day.plusDays(1).atTime(open.end());
    }
}
