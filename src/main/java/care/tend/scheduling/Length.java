package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.catalogue.Tailored;
import care.tend.kernel.Invalid;
import java.time.Duration;
import java.time.Instant;

/** How long an appointment shall take, without buffers. Whole minutes, at most 24 hours. */
public sealed interface Length {

    /** As long as the service takes with whoever serves. */
    Length AS_OFFERED = new AsOffered();

    Duration STEP = Duration.ofMinutes(5);
    Duration LONGEST = Duration.ofDays(1);

    /** In minutes, when {@code provider} serves. */
    int minutes(Tailored service, ProviderId provider);

    record AsOffered() implements Length {
        @Override
        public int minutes(Tailored service, ProviderId provider) {
            return service.durationMinutes(provider);
        }
    }

    /** So long, whatever the service says. */
    record Exactly(Duration length) implements Length {
        @Override
        public int minutes(Tailored service, ProviderId provider) {
            return Math.toIntExact(length.toMinutes());
        }
    }

    /**
     * As long as it was agreed with {@code by}. With somebody else it takes as long as they take, unless it was made
     * longer or shorter than the service by hand.
     */
    record Kept(ProviderId by, Duration length) implements Length {
        @Override
        public int minutes(Tailored service, ProviderId provider) {
            int agreed = Math.toIntExact(length.toMinutes());
            boolean byHand = agreed != service.durationMinutes(by);
            return byHand || provider.equals(by) ? agreed : service.durationMinutes(provider);
        }
    }

    /**
     * From {@code start} to {@code end}.
     *
     * @throws Invalid naming {@code end}, when that is not 5 minutes to 24 hours in steps of 5
     */
    static Length between(Instant start, Instant end) {
        var length = Duration.between(start, end);
        boolean steps = length.getNano() == 0 && length.getSeconds() % STEP.toSeconds() == 0;
        if (!steps || !length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new Invalid("end", "scheduling.length");
        }
        return new Exactly(length);
    }
}
