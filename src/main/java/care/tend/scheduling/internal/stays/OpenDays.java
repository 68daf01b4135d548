package care.tend.scheduling.internal.stays;

import care.tend.business.Location;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.internal.PlanRows;
import care.tend.scheduling.internal.hours.Plans;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** On which days somebody is there to take an animal in and hand it out. */
@Component
public class OpenDays {

    private final PlanRows rows;
    private final Clock clock;

    OpenDays(PlanRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The days from {@code first} to {@code last}, both included. Of other days it says nothing. */
    public Days read(BusinessId business, Location place, LocalDate first, LocalDate last) {
        var zone = place.zone();
        var window = new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
        return new Days(rows.read(business, window, clock.instant()), place);
    }

    /** Those that were asked for. */
    public record Days(Plans plans, Location place) {
        public boolean open(LocalDate day) {
            return plans.open(place.id(), day);
        }
    }
}
