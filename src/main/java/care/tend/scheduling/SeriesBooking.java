package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A series as it was repaired and agreed.
 *
 * @param dates those that shall take place; a date of the rule that is not among them is left out
 */
public record SeriesBooking(
        SeriesWish wish, List<Pick> dates, Guest guest, Optional<PetWish> pet, String note, Language language) {

    /**
     * One date.
     *
     * @param planned when the rule puts it
     * @param start when it shall be
     * @param outsideHours whether the business means it, also where nobody is meant to work
     */
    public record Pick(Instant planned, Instant start, Optional<ProviderId> provider, boolean outsideHours) {}

    public SeriesBooking {
        dates = List.copyOf(dates);
        if (dates.isEmpty()) {
            throw new Invalid("dates", "field.required");
        }
        if (dates.stream().map(Pick::planned).distinct().count() < dates.size()) {
            throw new Invalid("dates", "scheduling.rule.date");
        }
    }
}
