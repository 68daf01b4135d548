package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.AvailabilityTable;
import care.tend.scheduling.internal.OpeningTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** When providers can be booked: weekly hours, what replaces them on a date, and days off. */
@Service
public class Availability {

    private final AvailabilityTable table;
    private final Providers providers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Availability(AvailabilityTable table, Providers providers, Transactions transactions, Ids ids, Clock clock) {
        this.table = table;
        this.providers = providers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public List<WeeklyHours> weekly(BusinessId business, ProviderId provider) {
        return transactions.in(business, () -> table.weekly(business, known(business, provider)));
    }

    /** Replaces the provider's whole week. Booked appointments stay as they are. */
    public void setWeekly(BusinessId business, ProviderId provider, List<WeeklyHours> hours) {
        transactions.run(business, () -> table.replaceWeekly(business, known(business, provider), hours));
    }

    public Optional<HoursOverride> override(BusinessId business, ProviderId provider, LocalDate date) {
        return transactions.in(business, () -> table.override(business, known(business, provider), date));
    }

    /** The dates from {@code from} on that have hours of their own, in order; at most 500. */
    public List<HoursOverride> overrides(BusinessId business, ProviderId provider, LocalDate from) {
        return transactions.in(business, () -> table.overrides(business, known(business, provider), from));
    }

    /** Replaces what was said of that date. */
    public void setOverride(BusinessId business, ProviderId provider, HoursOverride override) {
        transactions.run(business, () -> table.putOverride(business, known(business, provider), override));
    }

    /** Back to the weekly hours on that date. */
    public void clearOverride(BusinessId business, ProviderId provider, LocalDate date) {
        transactions.run(business, () -> table.deleteOverride(business, known(business, provider), date));
    }

    /** What has not ended yet, by its first day. */
    public List<TimeOff> timeOff(BusinessId business, ProviderId provider) {
        var yesterday =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minusDays(1);
        return transactions.in(business, () -> table.timeOff(business, known(business, provider), yesterday));
    }

    /** @return the days off as kept, with their id */
    public TimeOff addTimeOff(BusinessId business, ProviderId provider, LocalDate from, LocalDate to, String reason) {
        var timeOff = new TimeOff(new TimeOffId(ids.next()), from, to, reason);
        transactions.run(business, () -> table.insertTimeOff(business, known(business, provider), timeOff));
        return timeOff;
    }

    /** @throws NotFound when there is none under that id */
    public void removeTimeOff(BusinessId business, ProviderId provider, TimeOffId timeOff) {
        transactions.run(business, () -> {
            if (!table.deleteTimeOff(business, provider, timeOff)) {
                throw new NotFound();
            }
        });
    }

    /** When somebody works at {@code location} in a usual week. */
    public OpeningHours openingHours(BusinessId business, LocationId location) {
        return transactions.in(business, () -> OpeningTimes.join(table.weeklyAt(business, location)));
    }

    private ProviderId known(BusinessId business, ProviderId provider) {
        return providers.read(business, provider).id();
    }
}
