package care.tend.scheduling.internal.calendars;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.notifications.CalendarInvite;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Hints;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes claims of busy times elsewhere, however they were read. */
@Component
class BusyClaims {

    /** An appointment that comes between is met again; as often as this, never. */
    private static final int TRIES = 4;

    private final BusyTable busy;
    private final AppointmentTable appointments;
    private final Locations locations;
    private final Hints hints;
    private final Transactions transactions;

    BusyClaims(
            BusyTable busy,
            AppointmentTable appointments,
            Locations locations,
            Hints hints,
            Transactions transactions) {
        this.busy = busy;
        this.appointments = appointments;
        this.locations = locations;
        this.hints = hints;
        this.transactions = transactions;
    }

    /** From all that is known of {@code provider}'s times now. Within a transaction that is queued for them. */
    void workOut(BusinessId business, ProviderId provider, Instant now) {
        int changed = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            changed += busy.claim(business, provider);
            if (busy.isClaimed(business, provider)) {
                break;
            }
        }
        busy.noteCut(business, provider);
        changed += busy.noteClashes(business, provider, now);
        if (changed > 0) {
            hints.imported(business);
        }
    }

    /** A provider's own appointments come back from calendars that follow them: those are known here already. */
    Predicate<String> ours(BusinessId business, ProviderId provider, Instant now) {
        var range = new TimeRange(now.minus(Looker.BACK), now.plus(Looker.AHEAD));
        return transactions
                        .in(
                                business,
                                () -> appointments.within(business, range, Optional.empty(), Optional.of(provider)))
                        .stream()
                        .map(appointment ->
                                CalendarInvite.uidOf(appointment.id().text()))
                        .collect(Collectors.toSet())::contains;
    }

    /** Where times without a zone are meant. */
    ZoneId zone(BusinessId business) {
        return transactions.in(business, () -> locations.of(business)).stream()
                .findFirst()
                .map(Location::zone)
                .orElse(ZoneOffset.UTC);
    }
}
