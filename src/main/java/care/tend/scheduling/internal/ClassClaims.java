package care.tend.scheduling.internal;

import care.tend.catalogue.ServiceTerms;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.ClaimTable.Span;
import care.tend.scheduling.internal.ClaimTable.Wanted;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The time that classes take of those who teach them and of rooms. Runs inside a transaction. */
@Component
public class ClassClaims {

    private final ClaimTable claims;
    private final FreedTime freed;
    private final Hints hints;
    private final Clock clock;

    ClassClaims(ClaimTable claims, FreedTime freed, Hints hints, Clock clock) {
        this.claims = claims;
        this.freed = freed;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Takes the time of all who teach it, with the service's buffers, and of its rooms.
     *
     * @return false when one of them has something else then
     */
    public boolean take(BusinessId business, ClassSession session, ServiceTerms terms) {
        var people = session.providers().stream()
                .map(provider -> span(
                        provider.value(), session.period(), terms.bufferBeforeMinutes(), terms.bufferAfterMinutes()));
        var things = session.things().stream().map(thing -> span(thing.value(), session.period(), 0, 0));
        var wanted = Wanted.of(Stream.concat(people, things).toList(), Claimant.of(session.id()));
        boolean taken = claims.take(business, wanted, clock.instant());
        if (taken) {
            hints.held(business, session.location(), session.period());
        }
        return taken;
    }

    /** Frees it for others, and lets those be asked who wait for such a time. */
    public void release(BusinessId business, ClassSession session) {
        claims.release(business, session.id());
        freed.of(business, session.period(), Rules.STAFF);
        hints.held(business, session.location(), session.period());
    }

    private static Span span(UUID resource, TimeRange period, int before, int after) {
        return new Span(resource, period, before, after, true);
    }
}
