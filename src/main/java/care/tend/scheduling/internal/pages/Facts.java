package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/** What was agreed, as the page of a booking says it. */
public record Facts(
        String day,
        String times,
        String zone,
        int offsetMinutes,
        String service,
        String with,
        String where,
        @Nullable String pet,
        String priceLabel,
        String price) {}
