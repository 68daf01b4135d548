package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Orders a look at the waitlist, in the transaction that freed some time. */
@Component
public class FreedTime {

    static final String KIND = "waitlist-look";

    /** As long as the business's own people may think better of it: an Undo finds its time still there. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** A visit may begin before what was freed and reach into it. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration AHEAD = Duration.ofDays(90);

    private final Outbox outbox;
    private final Clock clock;

    FreedTime(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An order: starts from then on and before then are worth a look. */
    record Order(String business, Instant from, Instant to) implements BusinessOrders.Order {}

    /** What an appointment kept is free again. */
    void by(Appointment appointment, Rules rules) {
        of(appointment.business(), appointment.period(), rules);
    }

    /** That much is free again. */
    public void of(BusinessId business, TimeRange period, Rules rules) {
        look(business, period, rules.guest() ? clock.instant() : clock.instant().plus(PAUSE));
    }

    /** Hours were opened, nobody asks which. */
    public void opened(BusinessId business) {
        opens(business, clock.instant().plus(PAUSE));
    }

    /** The same of hours that open at a later moment. */
    public void opens(BusinessId business, Instant due) {
        var now = clock.instant();
        look(business, new TimeRange(now, now.plus(AHEAD)), due);
    }

    private void look(BusinessId business, TimeRange freed, Instant due) {
        var now = clock.instant();
        var early = freed.start().minus(LONGEST);
        var from = early.isBefore(now) ? now : early;
        if (from.isBefore(freed.end())) {
            outbox.put(KIND, new Order(business.text(), from, freed.end()), due);
        }
    }
}
