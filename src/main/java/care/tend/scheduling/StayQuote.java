package care.tend.scheduling;

import care.tend.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a stay would be: whether there is room, when one comes and goes, and what it costs.
 *
 * @param free how many runs could be had; 0 when it is full
 * @param units nights, days or half-days
 * @param bringFrom when they may be brought at the earliest
 * @param bringUntil and at the latest
 * @param fetchFrom when they may be fetched on the last day at the earliest
 * @param fetchUntil and at the latest, without paying more
 * @param lines what it costs, line by line
 * @param total their sum
 * @param instead when it is full: up to three stays of the same length, the nearest first
 */
public record StayQuote(
        StayDates dates,
        int free,
        int units,
        Instant bringFrom,
        Instant bringUntil,
        Instant fetchFrom,
        Instant fetchUntil,
        List<StayLine> lines,
        Money total,
        List<StayDates> instead) {}
