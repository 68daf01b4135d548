package care.tend.scheduling.internal.stays;

import care.tend.business.Location;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.ServiceTerms;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayId;
import care.tend.scheduling.internal.stays.Runs.Run;
import java.util.List;
import java.util.Optional;

/**
 * Who wants what: terms, a place with its runs, and how much room is needed.
 *
 * @param rules of the service, for notice and horizon
 * @param own the stay that may take its own time again
 * @param before its dates so far; empty for a new one
 */
record Need(
        BoardingTerms terms,
        ServiceTerms rules,
        int bufferAfter,
        Location place,
        List<Run> runs,
        RunSize size,
        int animals,
        StayId own,
        Optional<StayDates> before) {

    boolean keepsFirst(StayDates dates) {
        return before.filter(was -> was.from().equals(dates.from()) && was.first() == dates.first())
                .isPresent();
    }

    boolean keepsLast(StayDates dates) {
        return before.filter(was -> was.until().equals(dates.until())).isPresent();
    }
}
