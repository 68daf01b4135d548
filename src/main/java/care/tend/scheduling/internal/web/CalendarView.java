package care.tend.scheduling.internal.web;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.platform.Language;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.ClassId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that paints a day, a week or a month.
 *
 * @param zone in which days begin and end
 * @param to excluded
 * @param columns one for each provider, in the business's order
 * @param appointments all that take any of the time, cancelled ones too, by start
 * @param busy what is taken without being an appointment
 * @param rests where visitors are offered nothing at present
 */
@Schema(name = "Calendar")
record CalendarView(
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        List<Column> columns,
        List<AppointmentView> appointments,
        List<Busy> busy,
        List<BookingRest> rests) {

    @Schema(name = "CalendarColumn")
    record Column(Person provider, List<Day> days) {}

    @Schema(name = "CalendarPerson")
    record Person(ProviderId id, String name, String title, int hue, String initials) {
        static Person of(Provider provider, Language language) {
            return new Person(
                    provider.id(),
                    provider.name(),
                    provider.title().in(language, List.of()),
                    provider.hue(),
                    provider.initials());
        }
    }

    /**
     * @param open when they work, cut at midnight
     * @param bookedMinutes of appointments that start that day and were neither cancelled nor missed, without buffers
     * @param off why they are away the whole day, empty when that was left unsaid; null when they are not
     */
    @Schema(name = "CalendarDay")
    record Day(
            LocalDate date,
            List<Open> open,
            long bookedMinutes,
            long openMinutes,
            @Nullable String off) {}

    @Schema(name = "CalendarOpen")
    record Open(Instant start, Instant end) {}

    /**
     * @param kind {@code class}, {@code hold} of a visitor, {@code block}, or {@code import} from another calendar
     * @param session the class; null for all else
     */
    @Schema(name = "CalendarBusy")
    record Busy(
            String kind,
            ProviderId provider,
            Instant start,
            Instant end,
            @Nullable Session session) {}

    /** A class, and how many of its seats are taken. */
    @Schema(name = "CalendarClass")
    record Session(ClassId id, String service, int taken, int seats) {}
}
