package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody would come, if it were free.
 *
 * @param provider empty when anyone will do
 * @param firstDay at the place, as {@code lastDay}, which is included; at most 180 days
 * @param days none means any
 * @param earliest on the wall clock of the place; it begins at or after this, and before {@code latest}
 * @param noticeMinutes how long before it begins they must hear of it
 * @param tailoring variant and add-ons, which decide how long it takes
 */
public record WaitlistWish(
        ServiceId service,
        LocationId location,
        Optional<ProviderId> provider,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<DayOfWeek> days,
        LocalTime earliest,
        LocalTime latest,
        int noticeMinutes,
        Tailoring tailoring) {

    private static final int MOST_DAYS = 180;
    private static final int MOST_NOTICE = 14 * 24 * 60;

    public WaitlistWish {
        var fields = new Fields();
        fields.between("noticeMinutes", noticeMinutes, 0, MOST_NOTICE);
        if (firstDay.isAfter(lastDay) || ChronoUnit.DAYS.between(firstDay, lastDay) > MOST_DAYS) {
            fields.fault("lastDay", "scheduling.wait-days");
        }
        if (!earliest.isBefore(latest)) {
            fields.fault("latest", "time.range-empty");
        }
        fields.refuse();
        days = Set.copyOf(days);
    }

    /** @throws Invalid for a wish that has passed */
    public void refusePast(LocalDate today) {
        if (lastDay.isBefore(today)) {
            throw new Invalid("lastDay", "scheduling.wait-days");
        }
    }

    /** Whether a start suits. */
    public boolean suits(Instant start, ZoneId zone) {
        var local = start.atZone(zone);
        var day = local.toLocalDate();
        var time = local.toLocalTime();
        return !day.isBefore(firstDay)
                && !day.isAfter(lastDay)
                && (days.isEmpty() || days.contains(day.getDayOfWeek()))
                && !time.isBefore(earliest)
                && time.isBefore(latest);
    }
}
