package care.tend.scheduling.internal.stays;

import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.BoardingTerms.Unit;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayDates.Half;
import care.tend.scheduling.StayLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a stay is, when it begins and ends, and what it costs. Pure. Days are those of the place's wall clock: a
 * night in which clocks change is one night.
 */
public final class Reckoning {

    private Reckoning() {}

    /** Nights, days or half-days; 0 for a night that ends on the day it began. */
    public static int units(Unit unit, StayDates dates) {
        int days = (int) (dates.until().toEpochDay() - dates.from().toEpochDay());
        return switch (unit) {
            case NIGHT -> days;
            case DAY -> days + 1;
            case HALF_DAY -> 2 * days + half(dates.last()) - half(dates.first()) + 1;
        };
    }

    private static int half(Half half) {
        return half == Half.MORNING ? 0 : 1;
    }

    /** From the earliest they may be brought to the latest they may be fetched. */
    public static TimeRange period(BoardingTerms terms, StayDates dates, ZoneId zone) {
        return new TimeRange(bringFrom(terms, dates, zone), fetchUntil(terms, dates, zone));
    }

    public static Instant bringFrom(BoardingTerms terms, StayDates dates, ZoneId zone) {
        return begins(
                dates.from(),
                afternoon(terms, dates) ? noon(terms) : terms.checkIn().from(),
                zone);
    }

    /** Who comes for the afternoon has as long as who comes for the morning. */
    public static Instant bringUntil(BoardingTerms terms, StayDates dates, ZoneId zone) {
        var window = terms.checkIn();
        var until = afternoon(terms, dates)
                ? later(noon(terms), Duration.between(window.from(), window.until()))
                : window.until();
        return ends(dates.from(), until, zone);
    }

    public static Instant fetchFrom(BoardingTerms terms, StayDates dates, ZoneId zone) {
        var window = terms.checkOut();
        var from = morning(terms, dates)
                ? earlier(noon(terms), Duration.between(window.from(), window.until()))
                : window.from();
        return begins(dates.until(), from, zone);
    }

    public static Instant fetchUntil(BoardingTerms terms, StayDates dates, ZoneId zone) {
        return ends(
                dates.until(),
                morning(terms, dates) ? noon(terms) : terms.checkOut().until(),
                zone);
    }

    private static boolean afternoon(BoardingTerms terms, StayDates dates) {
        return terms.unit() == Unit.HALF_DAY && dates.first() == Half.AFTERNOON;
    }

    private static boolean morning(BoardingTerms terms, StayDates dates) {
        return terms.unit() == Unit.HALF_DAY && dates.last() == Half.MORNING;
    }

    private static LocalTime noon(BoardingTerms terms) {
        return Objects.requireNonNull(terms.noon());
    }

    private static LocalTime later(LocalTime time, Duration by) {
        var moved = time.plus(by);
        return moved.isAfter(time) ? moved : LocalTime.of(23, 59);
    }

    private static LocalTime earlier(LocalTime time, Duration by) {
        var moved = time.minus(by);
        return moved.isBefore(time) ? moved : LocalTime.MIDNIGHT;
    }

    /** A time that is skipped means the moment of the change; of one that comes twice, the first. */
    static Instant begins(LocalDate day, LocalTime time, ZoneId zone) {
        return instant(day, time, zone, true);
    }

    /** As {@link #begins}, but of a time that comes twice, the second. */
    static Instant ends(LocalDate day, LocalTime time, ZoneId zone) {
        return instant(day, time, zone, false);
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone, boolean first) {
        var wall = day.atTime(time);
        var change = zone.getRules().getTransition(wall);
        if (change == null) {
            return wall.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return wall.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }

    /** What the stay of so many animals costs. */
    public static List<StayLine> lines(BoardingTerms terms, StayDates dates, int animals) {
        int units = units(terms.unit(), dates);
        var lines = new ArrayList<StayLine>();
        lines.add(new StayLine(
                StayLine.Kind.FIRST, units, 1, terms.price(), terms.price().times(units)));
        var further = terms.further();
        if (animals > 1 && further != null) {
            int others = animals - 1;
            lines.add(new StayLine(
                    StayLine.Kind.FURTHER,
                    units,
                    others,
                    further,
                    further.times(units).times(others)));
        }
        return List.copyOf(lines);
    }

    /** @param lines at least one */
    public static Money total(List<StayLine> lines) {
        return lines.stream().map(StayLine::sum).reduce(Money::plus).orElseThrow();
    }

    /**
     * What fetching them at {@code at} costs more. Asked once when the grace is over, and again for each further 24
     * hours that have begun.
     *
     * @param due until when they were to be fetched
     */
    public static Optional<StayLine> late(BoardingTerms terms, int animals, Instant due, Instant at) {
        var rule = terms.late();
        if (rule == null || !at.isAfter(due.plus(Duration.ofMinutes(rule.graceMinutes())))) {
            return Optional.empty();
        }
        int times = 1 + (int) Duration.between(due, at).minusNanos(1).toDays();
        var unit = unit(terms, animals);
        var each =
                switch (rule.charge()) {
                    case FIXED -> Objects.requireNonNull(rule.amount());
                    case HALF -> unit.split(1, 1).getLast();
                    case WHOLE -> unit;
                };
        return each.isZero()
                ? Optional.empty()
                : Optional.of(new StayLine(StayLine.Kind.LATE, times, animals, each, each.times(times)));
    }

    private static Money unit(BoardingTerms terms, int animals) {
        var further = terms.further();
        return further == null ? terms.price() : terms.price().plus(further.times(animals - 1L));
    }
}
