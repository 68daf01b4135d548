package care.tend.scheduling.internal.web;

import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a month hold, and what each begins with.
 *
 * @param zone in which days begin and end
 * @param to excluded
 * @param people who can be booked, in the business's order, whoever was asked for
 * @param days every one of them, free ones too
 */
@Schema(name = "Month")
record MonthView(ZoneId zone, LocalDate from, LocalDate to, List<CalendarView.Person> people, List<Day> days) {

    /**
     * @param visits that start that day, neither cancelled nor missed
     * @param pending of them, those that want a decision
     * @param openMinutes of those who work that day; none when it is closed
     * @param first the earliest of them, in order
     */
    @Schema(name = "MonthDay")
    record Day(LocalDate date, int visits, int pending, long bookedMinutes, long openMinutes, List<Line> first) {}

    /** @param pet whose visit it is; null where somebody comes for themselves */
    @Schema(name = "MonthLine")
    record Line(
            AppointmentId id,
            Status status,
            Instant start,
            String client,
            @Nullable String pet,
            int hue,
            String initials) {}
}
