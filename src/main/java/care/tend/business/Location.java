package care.tend.business;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;

/**
 * A place of a business. Public opening hours are not kept here: {@code scheduling} derives them from the hours people
 * work.
 *
 * @param version grows with each edit
 */
public record Location(LocationId id, LocationDetails details, int version) {

    private static final String NOWHERE = "001";

    public String name() {
        return details.name();
    }

    public String address() {
        return details.address();
    }

    /** In which the hours of this place, and every time shown for it, are meant. */
    public ZoneId zone() {
        return ZoneId.of(details.zone());
    }

    public boolean active() {
        return !Boolean.FALSE.equals(details.active());
    }

    /** ISO 3166-1 code of the country whose zone it keeps ({@code KZ}); {@code ZZ} when the zone belongs to none. */
    public String country() {
        var region = TimeZone.getRegion(details.zone());
        return region.equals(NOWHERE) ? "ZZ" : region;
    }
}
