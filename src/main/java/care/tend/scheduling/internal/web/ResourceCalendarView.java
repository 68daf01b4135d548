package care.tend.scheduling.internal.web;

import care.tend.business.ResourceId;
import care.tend.business.ResourceKind;
import care.tend.scheduling.AppointmentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rooms and equipment are taken by, over some days.
 *
 * @param zone in which days begin and end
 * @param to excluded
 * @param columns one for each, in the business's order; what only houses animals over nights is left out
 * @param appointments that take any of them, by start
 */
@Schema(name = "ResourceCalendar")
record ResourceCalendarView(
        ZoneId zone, LocalDate from, LocalDate to, List<Column> columns, List<AppointmentView> appointments) {

    /**
     * @param pool what things of its sort are called, in the reader's language
     * @param open when it can be used
     */
    @Schema(name = "ResourceColumn")
    record Column(
            ResourceId id, String name, ResourceKind kind, String pool, List<CalendarView.Open> open, List<Use> uses) {}

    /**
     * @param kind {@code appointment}, {@code class}, {@code hold} of a visitor or {@code block}
     * @param appointment null for all else
     * @param session the class; null for all else
     */
    @Schema(name = "ResourceUse")
    record Use(
            String kind,
            Instant start,
            Instant end,
            @Nullable AppointmentId appointment,
            CalendarView.@Nullable Session session) {}
}
