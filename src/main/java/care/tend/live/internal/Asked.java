package care.tend.live.internal;

import care.tend.kernel.BusinessId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client says at a socket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Asked.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = Asked.Ping.class, name = "ping")
})
sealed interface Asked {

    int MOST_BUSINESSES = 20;
    int LONGEST_DEVICE = 64;

    /**
     * Wants to listen to {@code businesses}, and to no others from here on.
     *
     * @param device names the window to itself; told apart, nothing more
     * @param epoch and {@code since}: how far it had come; the welcome says how far things are
     */
    record Hello(
            @Nullable String device,
            @Nullable List<BusinessId> businesses,
            @Nullable String epoch,
            @Nullable List<Position> since)
            implements Asked {

        /** Whether it asks for something that can be. */
        boolean isWellFormed() {
            return businesses != null
                    && !businesses.isEmpty()
                    && businesses.size() <= MOST_BUSINESSES
                    && !businesses.contains(null)
                    && (device == null || device.length() <= LONGEST_DEVICE);
        }
    }

    record Ping() implements Asked {}
}
