package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor chooses what, with whom and when.
 *
 * @param told something that changed since they looked last
 * @param premium whether times are shown that are kept for premium clients
 * @param more where more is booked in the same visit
 * @param hidden the choice as the form sends it on
 * @param ready whether there is a time to go on with
 * @param island what takes over where scripts run; null when the web part is not built
 */
public record ChoosePage(
        Host host,
        @Nullable String told,
        boolean premium,
        List<Place> places,
        List<Offer> offers,
        List<Extra> extras,
        String more,
        List<Who> people,
        Week week,
        String waitlist,
        Summary summary,
        String action,
        Map<String, String> hidden,
        boolean ready,
        @Nullable Island island) {

    private static final int SHOWN = 4;

    public record Place(String name, String href, boolean chosen) {}

    public record Offer(String name, String description, String price, String duration, String href, boolean chosen) {}

    /** Something that can be had with it; {@code href} turns it on, or off. */
    public record Extra(String name, String price, String href, boolean chosen) {}

    /** Those seen at first; one more than a handful is not hidden for the sake of one line. */
    public List<Offer> firstOffers() {
        return offers.size() > SHOWN + 1 ? offers.subList(0, SHOWN) : offers;
    }

    public List<Offer> moreOffers() {
        return offers.subList(firstOffers().size(), offers.size());
    }

    public boolean moreChosen() {
        return moreOffers().stream().anyMatch(Offer::chosen);
    }
}
