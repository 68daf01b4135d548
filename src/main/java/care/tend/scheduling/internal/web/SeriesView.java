package care.tend.scheduling.internal.web;

import care.tend.business.ProviderId;
import care.tend.kernel.Money;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.PlannedDate;
import care.tend.scheduling.Series;
import care.tend.scheduling.SeriesId;
import care.tend.scheduling.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series as the API tells it. */
@Schema(name = "Series")
record SeriesView(SeriesId id, String rule, ZoneId zone, List<Date> dates) {

    /** @param moved whether it has a time of its own */
    @Schema(name = "SeriesDate")
    record Date(
            AppointmentId appointment,
            Instant planned,
            Instant start,
            Instant end,
            ProviderId provider,
            Status status,
            boolean moved) {}

    static SeriesView of(Series series) {
        var dates = series.dates().stream()
                .map(date -> new Date(
                        date.appointment(),
                        date.planned(),
                        date.period().start(),
                        date.period().end(),
                        date.provider(),
                        date.status(),
                        date.hasItsOwnTime()))
                .toList();
        return new SeriesView(series.id(), series.rule(), series.zone(), dates);
    }

    /** @param series absent when the appointment stands alone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SeriesOfAppointment")
    record Of(@Nullable SeriesView series) {}

    /**
     * What cancelling dates of a series would cost their client.
     *
     * @param amount all of them together; zero when nothing; null for a share of a price that nobody named
     * @param price the same in words: "free", "9 000 ₸"
     */
    @Schema(name = "SeriesConsequences")
    record Consequences(boolean costs, @Nullable Money amount, String price, List<DateCost> dates) {}

    @Schema(name = "SeriesDateCost")
    record DateCost(AppointmentId appointment, boolean costs, String price) {}

    /** Dates before they are booked or moved. */
    @Schema(name = "SeriesPreview")
    record Preview(List<Planned> dates) {

        static Preview of(List<PlannedDate> dates) {
            return new Preview(dates.stream().map(Planned::of).toList());
        }
    }

    /** @param provider who would serve; absent when nobody can */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlannedDate")
    record Planned(
            Instant planned,
            Instant start,
            Instant end,
            PlannedDate.Standing standing,
            @Nullable ProviderId provider,
            List<Alternative> alternatives) {

        static Planned of(PlannedDate date) {
            return new Planned(
                    date.planned(),
                    date.period().start(),
                    date.period().end(),
                    date.standing(),
                    date.provider().orElse(null),
                    date.instead());
        }
    }
}
