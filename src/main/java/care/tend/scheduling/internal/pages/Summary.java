package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/**
 * What is about to be booked, as the page says it.
 *
 * @param day null, as {@code times}, while no time is chosen
 * @param small what it costs to change one's mind
 * @param line all of it in a line, for the bar of a phone; {@code second} goes below
 */
public record Summary(
        String service,
        String with,
        @Nullable String day,
        @Nullable String times,
        String zone,
        int offsetMinutes,
        String where,
        String priceLabel,
        String price,
        @Nullable String small,
        String line,
        String second) {}
