package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/**
 * Everything that decides when a visit of several parts can begin.
 *
 * @param now the present
 * @param zone on whose clock starts are round, and whose days the booking window counts
 * @param window which starts are wanted; it only filters
 * @param minNoticeMinutes the least time between now and a start
 * @param bookingWindow unlimited or rolling
 * @param chains what stands side by side, each from the start of the visit: its parts one after another
 * @param hosts who and what can be taken; parts refer to their places in this list
 */
public record VisitQuestion(
        Instant now,
        ZoneId zone,
        Span window,
        long minNoticeMinutes,
        BookingWindow bookingWindow,
        List<List<Part>> chains,
        List<Host> hosts) {

    public VisitQuestion {
        chains = chains.stream().map(List::copyOf).toList();
        hosts = List.copyOf(hosts);
        Minutes.check(minNoticeMinutes, 0);
        if (chains.isEmpty() || chains.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A visit has at least one part");
        }
        if (bookingWindow instanceof BookingWindow.RollingAvailable) {
            throw new IllegalArgumentException("Days with a free visit are not counted");
        }
    }

    /**
     * One service within the visit.
     *
     * @param number which it is; answers name it
     * @param leastGapMinutes from the end of the part before it, or the start of the visit, to its start
     * @param mostGapMinutes likewise
     * @param options who can serve, one of them does
     * @param needs what else is taken: one host of each list, from its start to the end of its turnover
     * @param turnoverMinutes how long the needs are kept after it
     */
    public record Part(
            int number,
            long leastGapMinutes,
            long mostGapMinutes,
            List<Option> options,
            List<List<Integer>> needs,
            long turnoverMinutes) {

        public Part {
            options = List.copyOf(options);
            needs = needs.stream().map(List::copyOf).toList();
            Minutes.check(leastGapMinutes, 0);
            Minutes.check(mostGapMinutes, leastGapMinutes);
            Minutes.check(turnoverMinutes, 0);
        }

        /** How long it could take. */
        long[] lengths() {
            return options.stream()
                    .mapToLong(Option::minutes)
                    .distinct()
                    .sorted()
                    .toArray();
        }
    }

    /**
     * Somebody who can serve.
     *
     * @param minutes how long it takes with them, without turnover
     * @param intervalMinutes from one start offered to the next, when they begin the visit
     * @param stints when they are at work, from the start of the part
     * @param mostPerDay of their bookings on one local day of theirs
     */
    public record Option(int host, long minutes, long intervalMinutes, List<Stint> stints, OptionalLong mostPerDay) {
        public Option {
            stints = List.copyOf(stints);
            Minutes.check(minutes, 1);
            Minutes.check(intervalMinutes, 1);
        }
    }

    /**
     * A stretch of somebody's time, in minutes from the start of the part.
     *
     * @param bufferBefore what is kept free before it, as {@code bufferAfter} after it
     */
    public record Stint(long from, long to, long bufferBefore, long bufferAfter) {
        public Stint {
            Minutes.check(from, 0);
            Minutes.check(to, from + 1);
            Minutes.check(bufferBefore, 0);
            Minutes.check(bufferAfter, 0);
        }
    }

    /** The first second a visit may start at, as for a single slot. */
    long earliestStart() {
        return Math.max(now.getEpochSecond() + 1, Seconds.up(now) + minNoticeMinutes * Seconds.MINUTE);
    }

    /** How long it could take at most with everything, in seconds. */
    long reach() {
        return Seconds.MINUTE
                * chains.stream()
                        .mapToLong(chain -> chain.stream()
                                .mapToLong(part -> part.mostGapMinutes()
                                        + part.options().stream()
                                                .mapToLong(Option::minutes)
                                                .max()
                                                .orElse(0)
                                        + part.turnoverMinutes())
                                .sum())
                        .max()
                        .orElse(0);
    }

    /** Whether parts of this one visit could want the same at the same time, or have room to avoid it. */
    boolean mayCollide() {
        boolean alone = chains.size() == 1 && chains.getFirst().size() == 1;
        return chains.size() > 1
                || chains.getFirst().stream()
                        .anyMatch(part -> part.mostGapMinutes() > part.leastGapMinutes()
                                || (!alone && part.turnoverMinutes() > 0)
                                || shares(part)
                                || part.options().stream()
                                        .anyMatch(option -> option.mostPerDay().isPresent()));
    }

    private static boolean shares(Part part) {
        var wanted = part.needs().stream().flatMap(List::stream).toList();
        return wanted.stream().distinct().count() < wanted.size()
                || part.options().stream().anyMatch(option -> wanted.contains(option.host()));
    }
}
