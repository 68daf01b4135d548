package care.tend.notifications;

import care.tend.business.Business;
import care.tend.business.Location;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.net.URI;
import java.util.List;

/**
 * Something happened to a stay that its guest, and its business if it was not the business that did it, shall hear of.
 *
 * @param stay public form of its id; what is said twice of the same {@code sequence} is sent once
 * @param language of the guest
 * @param period from the earliest they may be brought to the latest they may be fetched; told in the location's zone
 * @param guestFacts what there is to know, in the guest's language
 * @param businessFacts the same in the business's first language
 * @param manage the guest's secret link
 * @param tellBusiness whether the business hears of it too, at the address in its profile
 */
public record StayNotice(
        What what,
        Business business,
        Location location,
        AppointmentNotice.Guest guest,
        Language language,
        String stay,
        TimeRange period,
        LocalText service,
        List<Fact> guestFacts,
        List<Fact> businessFacts,
        URI manage,
        int sequence,
        boolean tellBusiness) {

    /** What happened, from the guest's point of view. */
    public enum What {
        CONFIRMED,
        CHANGED,
        CANCELLED
    }

    /** @param more a second line; may be empty */
    public record Fact(String label, String text, String more) {}
}
