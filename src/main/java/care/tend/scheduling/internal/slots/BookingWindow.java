package care.tend.scheduling.internal.slots;

/** How far ahead of today a service is offered. A slot's day is that of its start in the question's zone. */
public sealed interface BookingWindow {

    /** As far as anyone looks. */
    record Unlimited() implements BookingWindow {}

    /**
     * Ends with the day {@code days} days after today.
     *
     * @param calendarDays false to count only Mondays to Fridays
     */
    record Rolling(long days, boolean calendarDays) implements BookingWindow {
        public Rolling {
            Minutes.check(days, 0);
        }
    }

    /**
     * Ends with the {@code days}-th day, from today, that has a slot at all.
     *
     * @param calendarDays false to count only Mondays to Fridays; a weekend before the last counted day is still
     *     offered
     */
    record RollingAvailable(long days, boolean calendarDays) implements BookingWindow {
        public RollingAvailable {
            Minutes.check(days, 0);
        }
    }
}
