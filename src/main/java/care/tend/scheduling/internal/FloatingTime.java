package care.tend.scheduling.internal;

import java.time.LocalDateTime;
import org.dmfs.rfc5545.DateTime;

/** Wall-clock times as the recurrence library has them: floating (RFC 5545 3.3.5), months from zero. */
public final class FloatingTime {

    private FloatingTime() {}

    public static DateTime of(LocalDateTime wall) {
        return new DateTime(
                wall.getYear(),
                wall.getMonthValue() - 1,
                wall.getDayOfMonth(),
                wall.getHour(),
                wall.getMinute(),
                wall.getSecond());
    }

    public static LocalDateTime wall(DateTime floating) {
        return LocalDateTime.of(
                floating.getYear(),
                floating.getMonth() + 1,
                floating.getDayOfMonth(),
                floating.getHours(),
                floating.getMinutes(),
                floating.getSeconds());
    }
}
