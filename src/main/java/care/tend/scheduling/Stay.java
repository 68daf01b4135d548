package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ResourceId;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Animals of one household in one run.
 *
 * @param pets at least one, the first first
 * @param period from the earliest they may be brought to the latest they may be fetched
 * @param size of run that the largest of them needs
 * @param serviceName as it was called when it was booked
 * @param terms as agreed
 * @param bufferAfter minutes in which the run is made ready
 * @param lines what it costs
 * @param fee what cancelling it came to
 * @param moves how often its guest changed the dates
 * @param language in which they are written to
 * @param sequence rises with every change they may hear of
 * @param version grows with each change
 */
public record Stay(
        StayId id,
        BusinessId business,
        ServiceId service,
        LocationId location,
        ResourceId run,
        ClientId client,
        List<PetId> pets,
        StayDates dates,
        TimeRange period,
        RunSize size,
        State state,
        LocalText serviceName,
        BoardingTerms terms,
        int bufferAfter,
        List<StayLine> lines,
        Money total,
        Optional<Money> fee,
        Optional<PolicyRef> policy,
        int moves,
        String note,
        Language language,
        Via via,
        int sequence,
        String told,
        int version,
        Instant createdAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> leftAt) {

    /** The same in another run, or on other dates. */
    public Stay in(ResourceId other, StayDates others, TimeRange time, List<StayLine> cost) {
        return copy(other, others, time, state, cost, fee, moves, sequence, arrivedAt, leftAt);
    }

    /** The same, standing otherwise. */
    public Stay become(State other, List<StayLine> cost, Optional<Instant> arrived, Optional<Instant> left) {
        return copy(run, dates, period, other, cost, fee, moves, sequence, arrived, left);
    }

    /** The same, after a change that its guest may hear of. */
    public Stay changed(Optional<Money> asked, int guestMoves) {
        return copy(run, dates, period, state, lines, asked, guestMoves, sequence + 1, arrivedAt, leftAt);
    }

    private Stay copy(
            ResourceId where,
            StayDates when,
            TimeRange time,
            State stands,
            List<StayLine> cost,
            Optional<Money> asked,
            int guestMoves,
            int number,
            Optional<Instant> arrived,
            Optional<Instant> left) {
        return new Stay(
                id,
                business,
                service,
                location,
                where,
                client,
                pets,
                when,
                time,
                size,
                stands,
                serviceName,
                terms,
                bufferAfter,
                cost,
                sum(cost),
                asked,
                policy,
                guestMoves,
                note,
                language,
                via,
                number,
                told,
                version,
                createdAt,
                arrived,
                left);
    }

    private static Money sum(List<StayLine> cost) {
        return cost.stream().map(StayLine::sum).reduce(Money::plus).orElseThrow();
    }

    /** Where it stands. */
    public enum State {
        BOOKED,
        CHECKED_IN,
        /** They were fetched. */
        FULFILLED,
        CANCELLED,
        /** Nobody came. */
        NOSHOW;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether the run is taken by it. */
        public boolean holdsRun() {
            return this == BOOKED || this == CHECKED_IN;
        }
    }
}
