package care.tend.scheduling.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a visit as the page says it: who does what and when, and what it costs together.
 *
 * @param day null, as {@code times}, while no time is chosen
 * @param small what it costs to change one's mind
 * @param line all of it in a line, for the bar of a phone; {@code second} goes below
 */
public record BasketSummary(
        List<Part> parts,
        @Nullable String day,
        @Nullable String times,
        String zone,
        int offsetMinutes,
        String where,
        String priceLabel,
        String price,
        @Nullable String small,
        String line,
        String second) {

    /**
     * @param times null while no time is chosen
     * @param about for whom, and by whom as far as that is known
     */
    public record Part(@Nullable String times, String name, String about) {}
}
