package care.tend.setup.internal;

import care.tend.business.BusinessProfile;
import care.tend.business.LocationDetails;
import care.tend.business.ProviderProfile;
import care.tend.catalogue.ServiceTerms;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;

/**
 * A draft that was found right: what a business is built from.
 *
 * @param me which of the people sets the business up; -1 when none of them does
 * @param services everybody offers all of them
 */
public record Plan(
        BusinessProfile profile,
        Currency currency,
        LocationDetails place,
        List<Range> week,
        List<ProviderProfile> people,
        int me,
        List<ServiceTerms> services) {

    /** @param end at or before {@code start} it is the next day's */
    public record Range(List<DayOfWeek> days, LocalTime start, LocalTime end) {}
}
