package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
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
import java.util.Locale;
import java.util.Optional;

/**
 * A promise of a provider's time to a client.
 *
 * @param visit what it is a part of; empty when it stands alone
 * @param period without buffers
 * @param serviceName as it was called when it was booked, in the languages it had
 * @param price as agreed when it was booked; empty when none was named
 * @param language in which the client is written to about it
 * @param agreement about changing one's mind
 * @param request when somebody answers before it is promised, or did
 * @param overbooked why it was booked beside what its provider had already; empty when it was not
 * @param reply what its client answered to the invitation, as long as it stands as it did then
 * @param bufferBeforeMinutes what is kept free before it; {@code bufferAfterMinutes} likewise
 * @param sequence rises with every change a guest must know of (RFC 5545 3.8.7.4)
 * @param version rises with every change; the ETag
 */
public record Appointment(
        AppointmentId id,
        Optional<VisitId> visit,
        BusinessId business,
        LocationId location,
        ServiceId service,
        ProviderId provider,
        ClientId client,
        Optional<PetId> pet,
        TimeRange period,
        Status status,
        LocalText serviceName,
        Optional<Money> price,
        String note,
        Language language,
        Via via,
        Agreement agreement,
        Optional<Request> request,
        Optional<String> overbooked,
        Optional<Reply> reply,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int sequence,
        int version,
        Instant createdAt,
        Instant statusChangedAt) {

    /**
     * What a client answered to the invitation, by their calendar.
     *
     * @param comment what they wrote with it; may be empty
     * @param at when it was read
     */
    public record Reply(Answer answer, String comment, Instant at) {}

    /** Whether they come. Another time, or not to come at all, is a {@link Proposal} too. */
    public enum Answer {
        ACCEPTED,
        TENTATIVE,
        DECLINED,
        /** They would rather come at another time. */
        COUNTERED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As the database spells it. */
        public static Answer of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How long it takes wherever it is moved, unless somebody says otherwise. */
    public Length length() {
        return new Length.Kept(provider, period.length());
    }
}
