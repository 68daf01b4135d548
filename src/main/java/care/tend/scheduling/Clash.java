package care.tend.scheduling;

import care.tend.business.ProviderId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is in the way of a time; for the business's own eyes.
 *
 * @param kind {@code appointment}, {@code hold}, {@code block} or {@code import}
 * @param start without buffers, as {@code end}
 * @param appointment null when it is none
 * @param client whose appointment it is; null when it is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Clash(
        String kind,
        ProviderId provider,
        Instant start,
        Instant end,
        @Nullable AppointmentId appointment,
        @Nullable String client) {}
