package care.tend.notifications;

import care.tend.business.Business;
import care.tend.business.Location;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.net.URI;
import java.util.Optional;

/**
 * Something happened to an appointment that its guest, and its business if it was not the business that did it, shall
 * hear of.
 *
 * @param appointment public form of its id; what is said twice of the same {@code what} and {@code sequence} is sent
 *     once
 * @param language of the guest
 * @param setting where it takes place
 * @param period without buffers; told in the zone of the location
 * @param pet its name
 * @param manage the guest's secret link
 * @param sequence of the appointment, rises with every change
 * @param tellBusiness whether the business hears of it too, at the address in its profile
 */
public record AppointmentNotice(
        What what,
        Business business,
        Location location,
        Setting setting,
        Guest guest,
        Language language,
        String appointment,
        TimeRange period,
        LocalText service,
        String provider,
        Optional<String> pet,
        Optional<Money> price,
        Optional<URI> manage,
        int sequence,
        boolean tellBusiness) {

    /** What happened, from the guest's point of view. */
    public enum What {
        CONFIRMED,
        CHANGED,
        CANCELLED
    }

    /** Where the two meet. */
    public enum Setting {
        AT_LOCATION,
        AT_HOME,
        BY_VIDEO
    }

    /** Whom the appointment is for. Without an e-mail address they get no mail. */
    public record Guest(String name, Optional<String> email, Optional<String> phone) {}
}
