package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;

/**
 * Where a visitor says who comes to a visit of several parts, with which pets.
 *
 * @param held how long the time is kept
 * @param hidden the visit as the form sends it on
 * @param species the kinds of animals to choose from
 */
public record GuestsPage(
        Host host,
        String back,
        DetailsPage.Held held,
        GuestsForm form,
        List<String> species,
        BasketSummary summary,
        String action,
        Map<String, String> hidden) {}
