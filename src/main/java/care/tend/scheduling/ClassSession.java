package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.TimeRange;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A class at one time: who teaches what and where, and how many of its seats are taken. Who has them stands elsewhere.
 *
 * @param course those it can be booked with; empty when it stands alone
 * @param providers who teach it, the first one first
 * @param things rooms and equipment it takes up
 * @param taken of its seats
 * @param version rises with every change of its plan, not with its seats
 */
public record ClassSession(
        ClassId id,
        Optional<CourseId> course,
        ServiceId service,
        LocationId location,
        List<ProviderId> providers,
        List<ResourceId> things,
        TimeRange period,
        ClassTerms terms,
        int taken,
        State state,
        int version) {

    public ClassSession {
        providers = List.copyOf(providers);
        things = List.copyOf(things);
    }

    /** Whether it takes place. */
    public enum State {
        OPEN,
        /** It does not: fewer had a seat than it needs when that was decided. */
        TOO_FEW,
        /** It does not: the business cancelled it. */
        CALLED_OFF;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The same class as {@code change} has it. */
    public ClassSession as(ClassChange change) {
        var end = change.start().plus(Duration.ofMinutes(change.minutes()));
        return new ClassSession(
                id,
                course,
                service,
                location,
                change.providers(),
                change.things(),
                new TimeRange(change.start(), end),
                terms.of(change),
                taken,
                state,
                version + 1);
    }

    public int left() {
        return terms.seats() - taken;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** When it is decided whether it takes place; of no meaning without a minimum. */
    public Instant decidedAt() {
        return period.start().minus(terms.decision());
    }

    /** Whether who cancels at {@code now} has missed it, and may make it up. */
    public boolean makesUp(Instant now) {
        return terms.makeupDays() > 0 && !now.isAfter(period.start().minus(terms.notice()));
    }

    /** Whether visitors can come to it in place of what {@code makeup} is for. */
    public boolean makesUpFor(Makeup makeup) {
        return makeup.service().equals(service)
                && period.start().isBefore(makeup.expiresAt())
                && terms.published()
                && terms.entry() != ClassTerms.Entry.COURSE;
    }
}
