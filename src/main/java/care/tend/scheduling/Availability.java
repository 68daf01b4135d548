package care.tend.scheduling;

import care.tend.business.Location;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.AvailabilityTable;
import care.tend.scheduling.internal.FreedTime;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.OpeningTimes;
import care.tend.scheduling.internal.PlanRows;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * When providers can be booked: weekly hours, what replaces them on a date, and days off. Of several rules the most
 * particular holds: days off, the date's own hours, a published roster ({@link Rosters}), the business's holidays
 * ({@link Holidays}), the week.
 */
@Service
public class Availability {

    private final AvailabilityTable table;
    private final PlanRows plans;
    private final Hints hints;
    private final Providers providers;
    private final FreedTime freed;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Availability(
            AvailabilityTable table,
            PlanRows plans,
            Hints hints,
            Providers providers,
            FreedTime freed,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.plans = plans;
        this.hints = hints;
        this.providers = providers;
        this.freed = freed;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public List<WeeklyHours> weekly(BusinessId business, ProviderId provider) {
        return transactions.in(business, () -> table.weekly(business, known(business, provider)));
    }

    /** As {@link #setPattern}, with weeks that are all alike. */
    public void setWeekly(BusinessId business, ProviderId provider, List<WeeklyHours> hours) {
        setPattern(business, provider, HoursPattern.everyWeek(hours));
    }

    public HoursPattern pattern(BusinessId business, ProviderId provider) {
        return transactions.in(business, () -> table.pattern(business, known(business, provider)));
    }

    /** Replaces all of the provider's weeks. Booked appointments stay as they are. */
    public void setPattern(BusinessId business, ProviderId provider, HoursPattern pattern) {
        transactions.run(business, () -> {
            table.replaceWeekly(business, known(business, provider), pattern);
            hints.hours(business);
            freed.opened(business);
        });
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
        setOverrides(business, provider, List.of(override));
    }

    /** Replaces what was said of those dates, all of them or none. */
    public void setOverrides(BusinessId business, ProviderId provider, List<HoursOverride> overrides) {
        transactions.run(business, () -> {
            var who = known(business, provider);
            overrides.forEach(override -> table.putOverride(business, who, override));
            hints.hours(business);
            freed.opened(business);
        });
    }

    /** Back to the weekly hours on that date. */
    public void clearOverride(BusinessId business, ProviderId provider, LocalDate date) {
        transactions.run(business, () -> {
            table.deleteOverride(business, known(business, provider), date);
            hints.hours(business);
            freed.opened(business);
        });
    }

    /** What has not ended yet, by its first day. */
    public List<TimeOff> timeOff(BusinessId business, ProviderId provider) {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return transactions.in(business, () -> table.timeOff(business, known(business, provider), yesterday));
    }

    /** @return the days off as kept, with their id */
    public TimeOff addTimeOff(BusinessId business, ProviderId provider, LocalDate from, LocalDate to, String reason) {
        var timeOff = new TimeOff(new TimeOffId(ids.next()), from, to, reason);
        transactions.run(business, () -> {
            table.insertTimeOff(business, known(business, provider), timeOff);
            hints.hours(business);
        });
        return timeOff;
    }

    /** @throws NotFound when there is none under that id */
    public void removeTimeOff(BusinessId business, ProviderId provider, TimeOffId timeOff) {
        transactions.run(business, () -> {
            if (!table.deleteTimeOff(business, provider, timeOff)) {
                throw new NotFound();
            }
            hints.hours(business);
            freed.opened(business);
        });
    }

    /** When somebody works at {@code place} on the seven days from today on, holidays and days off left out. */
    public OpeningHours openingHours(BusinessId business, Location place) {
        var now = clock.instant();
        var week = TimeRange.of(now, Duration.ofDays(7));
        return transactions.in(
                business,
                () -> OpeningTimes.of(
                        plans.read(business, week, now), place.id(), LocalDate.ofInstant(now, place.zone())));
    }

    private ProviderId known(BusinessId business, ProviderId provider) {
        return providers.read(business, provider).id();
    }
}
