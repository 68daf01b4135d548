package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.kernel.AccountId;
import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A calendar of appointments that other programs follow at a secret address.
 *
 * @param madeBy the member whose it is; it opens nothing once they are none
 * @param provider whose appointments stand in it; empty for everyone's, or those of a thing
 * @param resource the room, the equipment or the run whose appointments, classes and stays stand in it
 * @param language in which its entries are written
 * @param turn rises with each new address
 * @param lastReadAt when a program last fetched it, to the hour; empty when none ever did
 */
public record CalendarFeed(
        CalendarFeedId id,
        AccountId madeBy,
        Optional<ProviderId> provider,
        Optional<ResourceId> resource,
        Shows shows,
        Language language,
        int turn,
        Instant createdAt,
        Optional<Instant> lastReadAt) {

    /** The id that claims know its person or thing by; empty for everyone's. */
    public Optional<UUID> whose() {
        return provider.map(ProviderId::value).or(() -> resource.map(ResourceId::value));
    }

    /** How much of an appointment its entries say. */
    public enum Shows {
        /** Whom it is for, what, where, and a link into the workspace. */
        NAMES,
        /** That the time is taken, and nothing else. */
        BUSY;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws care.tend.kernel.Invalid when it is no such word */
        @JsonCreator
        public static Shows of(String word) {
            return Arrays.stream(values())
                    .filter(shows -> shows.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("shows", "field.unknown"));
        }
    }
}
