package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.FreedTime;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.RestTable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Whether visitors may book at present: a full waiting room or a sick dog stops it for a while, in one tap. */
@Service
public class OnlineBooking {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final RestTable table;
    private final Locations locations;
    private final Providers providers;
    private final Hints hints;
    private final FreedTime freed;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    OnlineBooking(
            RestTable table,
            Locations locations,
            Providers providers,
            Hints hints,
            FreedTime freed,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.locations = locations;
        this.providers = providers;
        this.hints = hints;
        this.freed = freed;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rests that have not ended, by their end. */
    public List<BookingRest> rests(BusinessId business) {
        return transactions.in(business, () -> table.of(business, clock.instant()));
    }

    /**
     * Stops online booking from now on for {@code length}. A rest of the same place and person gives way to this one.
     *
     * @param location empty for all places
     * @param provider empty for everybody
     * @param length at most a week
     */
    public BookingRest stop(
            BusinessId business, Optional<LocationId> location, Optional<ProviderId> provider, Duration length) {
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new Invalid("minutes", "field.range", Map.of("min", 1, "max", LONGEST.toMinutes()));
        }
        return transactions.in(business, () -> {
            location.ifPresent(place -> locations.read(business, place));
            provider.ifPresent(who -> providers.read(business, who));
            var now = clock.instant();
            var rest = new BookingRest(
                    new RestId(ids.next()), location.orElse(null), provider.orElse(null), now, now.plus(length));
            table.replace(business, rest);
            hints.hours(business);
            freed.opens(business, rest.until());
            return rest;
        });
    }

    /** Ends a rest early; one that has ended already stays ended. */
    public void resume(BusinessId business, RestId rest) {
        transactions.run(business, () -> {
            table.delete(business, rest);
            hints.hours(business);
            freed.opened(business);
        });
    }
}
