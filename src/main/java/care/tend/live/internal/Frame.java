package care.tend.live.internal;

import care.tend.kernel.BusinessId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the server says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Frame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = Frame.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = Frame.Beat.class, name = "beat"),
    @JsonSubTypes.Type(value = Frame.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = Frame.Retry.class, name = "retry")
})
sealed interface Frame {

    /**
     * From here on.
     *
     * @param epoch another one than before: numbers began anew, and so must the reader
     */
    record Welcome(String epoch, List<Position> topics) implements Frame {}

    /** Something is to be read anew; without ids and days, everything on the topic. */
    record Changed(BusinessId business, String topic, long n, Collection<String> ids, Collection<LocalDate> days)
            implements Frame {}

    /** Still here, and this far: whoever missed something sees it by the numbers. */
    record Beat(List<Position> topics) implements Frame {}

    /** The answer to a ping. */
    record Pong() implements Frame {}

    /**
     * The line will be cut.
     *
     * @param after milliseconds within which to come back, each at a moment of their own
     */
    record Retry(long after) implements Frame {}
}
