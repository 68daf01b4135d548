package care.tend.scheduling.internal.slots;

/**
 * When a host is open and not taken. Each busy time is widened by the larger of its own buffer and the service's buffer
 * facing it, so that between two appointments lies at least the larger of the two; buffers may reach into closed time.
 */
final class FreeTime {

    private FreeTime() {}

    /** The free ranges of a host, as far as they matter between the seconds {@code from} and {@code until}. */
    static Ranges of(Host host, ServiceTimes service, ZoneClock clock, long from, long until) {
        return of(host, service.bufferBeforeMinutes(), service.bufferAfterMinutes(), clock, from, until);
    }

    /** The same for something that keeps these minutes free before and after it. */
    static Ranges of(Host host, long bufferBefore, long bufferAfter, ZoneClock clock, long from, long until) {
        var open = OpeningTimes.of(host.availability(), clock, from, until);
        var taken = new Taken(host.busy().size());
        for (var busy : host.busy()) {
            long before = Math.max(busy.bufferBeforeMinutes(), bufferAfter);
            long after = Math.max(busy.bufferAfterMinutes(), bufferBefore);
            long start = busy.span().outerStart() - before * Seconds.MINUTE;
            long end = busy.span().outerEnd() + after * Seconds.MINUTE;
            if (start < until && end > from && !busy.span().isEmpty()) {
                taken.add(start, end);
            }
        }
        return open.and(taken.gaps());
    }
}
