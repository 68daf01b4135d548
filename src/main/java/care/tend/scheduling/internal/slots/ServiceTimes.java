package care.tend.scheduling.internal.slots;

/**
 * What a service asks of time, in whole minutes.
 *
 * @param durationMinutes how long it lasts, at least 1
 * @param intervalMinutes from one offered start to the next, at least 1
 * @param bufferBeforeMinutes what it keeps free of other busy times before it; may reach into closed time
 * @param bufferAfterMinutes the same after it
 * @param minNoticeMinutes the least time between now and a start
 */
public record ServiceTimes(
        long durationMinutes,
        long intervalMinutes,
        long bufferBeforeMinutes,
        long bufferAfterMinutes,
        long minNoticeMinutes,
        Limits limits,
        BookingWindow bookingWindow) {

    public ServiceTimes {
        Minutes.check(durationMinutes, 1);
        Minutes.check(intervalMinutes, 1);
        Minutes.check(bufferBeforeMinutes, 0);
        Minutes.check(bufferAfterMinutes, 0);
        Minutes.check(minNoticeMinutes, 0);
    }

    long durationSeconds() {
        return durationMinutes * Seconds.MINUTE;
    }

    long intervalSeconds() {
        return intervalMinutes * Seconds.MINUTE;
    }
}
