package care.tend.scheduling.internal.hours;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.internal.slots.Availability.Hours;
import care.tend.scheduling.internal.slots.LocalRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of several people of one business, as read for a window of time. */
public final class Plans {

    /** Local days reach beyond the window's in UTC, and nights begin the day before. */
    static final int MARGIN_DAYS = 3;

    private final Map<ProviderId, Plan> plans = new HashMap<>();
    private final List<BookingRest> rests = new ArrayList<>();
    private final LocalDate first;
    private final LocalDate last;
    private Closures closures = Closures.NONE;

    public Plans(TimeRange window) {
        first = day(window.start()).minusDays(MARGIN_DAYS);
        last = day(window.end()).plusDays(MARGIN_DAYS);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The first day rules are asked for. */
    public LocalDate first() {
        return first;
    }

    /** The last one, included. */
    public LocalDate last() {
        return last;
    }

    public Plan of(ProviderId provider) {
        return plans.computeIfAbsent(provider, p -> new Plan());
    }

    /** Empty when nothing is said of them. */
    public Optional<Plan> known(ProviderId provider) {
        return Optional.ofNullable(plans.get(provider));
    }

    public void closed(Closures dates) {
        closures = dates;
    }

    public void rests(BookingRest rest) {
        rests.add(rest);
    }

    public List<BookingRest> rests() {
        return List.copyOf(rests);
    }

    /** Their hours at {@code place}, for the slot engine. */
    public Hours hours(ProviderId provider, LocationId place) {
        return known(provider)
                .map(plan -> plan.at(place, first, last, closures))
                .orElse(new Hours(List.of(), List.of(), List.of()));
    }

    /** What of anybody's hours at {@code place} begins on {@code date}. */
    public List<LocalRange> on(LocationId place, LocalDate date) {
        return plans.values().stream()
                .flatMap(plan -> plan.on(place, date, closures).stream())
                .toList();
    }

    /**
     * Whether anybody works at {@code place} on {@code date}. Where nobody's hours are known it is open but on the days
     * on which the business is closed.
     */
    public boolean open(LocationId place, LocalDate date) {
        boolean known = plans.values().stream().anyMatch(plan -> plan.places().contains(place));
        return known ? !on(place, date).isEmpty() : !closures.closed(date);
    }
}
