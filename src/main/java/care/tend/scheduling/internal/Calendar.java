package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.scheduling.internal.slots.Availability.DateOverride;
import care.tend.scheduling.internal.slots.Availability.Hours;
import care.tend.scheduling.internal.slots.Availability.TimeOff;
import care.tend.scheduling.internal.slots.Availability.Weekly;
import care.tend.scheduling.internal.slots.Busy;
import care.tend.scheduling.internal.slots.LocalRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What decides when providers are free at one location: their hours there, days off, and what is taken. */
final class Calendar {

    private static final Entry NOTHING = new Entry();

    private final Map<ProviderId, Entry> entries = new HashMap<>();

    private static final class Entry {
        private final List<Weekly> weekly = new ArrayList<>();
        private final List<DateOverride> overrides = new ArrayList<>();
        private final List<TimeOff> timeOff = new ArrayList<>();
        private final List<Busy> busy = new ArrayList<>();
    }

    void weekly(ProviderId provider, DayOfWeek day, LocalRange range) {
        of(provider).weekly.add(new Weekly(Set.of(day), range));
    }

    void override(ProviderId provider, LocalDate date, List<LocalRange> ranges) {
        of(provider).overrides.add(new DateOverride(date, ranges));
    }

    void timeOff(ProviderId provider, LocalDate from, LocalDate to) {
        of(provider).timeOff.add(new TimeOff(from, to));
    }

    void busy(ProviderId provider, Busy busy) {
        of(provider).busy.add(busy);
    }

    Hours hours(ProviderId provider) {
        var entry = entries.getOrDefault(provider, NOTHING);
        return new Hours(entry.weekly, entry.overrides, entry.timeOff);
    }

    List<Busy> busy(ProviderId provider) {
        return entries.getOrDefault(provider, NOTHING).busy;
    }

    /** Seconds of bookings that {@code provider} has in what was loaded; who has least is asked first. */
    long load(ProviderId provider) {
        return busy(provider).stream()
                .mapToLong(busy ->
                        busy.span().end().getEpochSecond() - busy.span().start().getEpochSecond())
                .sum();
    }

    private Entry of(ProviderId provider) {
        return entries.computeIfAbsent(provider, p -> new Entry());
    }
}
