package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor puts together a visit for several pets, or of several services, and finds a time for all of it.
 *
 * @param told something that changed since they looked last
 * @param premium whether times are shown that are kept for premium clients
 * @param another what can be had for one pet more; empty when there may be no more
 * @param ready whether there is a time to go on with
 */
public record BasketPage(
        Host host,
        String back,
        @Nullable String told,
        boolean premium,
        List<ChoosePage.Place> places,
        List<Pet> pets,
        List<Adder> another,
        String anotherLabel,
        Week week,
        BasketSummary summary,
        String action,
        Map<String, String> hidden,
        boolean ready) {

    /**
     * @param adders what else can be had for it; empty when there may be no more
     * @param addLabel names the pet
     */
    public record Pet(String name, List<Line> lines, List<Adder> adders, String addLabel) {}

    /**
     * @param with whom it was wished for; null for anyone
     * @param remove null for the only one
     */
    public record Line(
            String name,
            String price,
            String duration,
            @Nullable String with,
            @Nullable String remove,
            String removeLabel,
            List<ChoosePage.Extra> extras) {}

    /** A service that one link puts into the visit. */
    public record Adder(String name, String price, String duration, String href) {}
}
