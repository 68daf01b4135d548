package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor says who comes.
 *
 * @param held how long the time is kept; null when there is nothing to say about it
 * @param hidden the choice as the form sends it on
 * @param species the kinds of animals to choose from
 * @param island what takes over where scripts run; null when the web part is not built
 */
public record DetailsPage(
        Host host,
        String back,
        @Nullable Held held,
        DetailsForm form,
        boolean needsPet,
        List<String> species,
        Summary summary,
        String action,
        Map<String, String> hidden,
        @Nullable Island island) {

    /** @param countdown JSON array of what to say when so many minutes are left */
    public record Held(String text, long seconds, String countdown, boolean warn) {}
}
