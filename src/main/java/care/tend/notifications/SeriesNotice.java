package care.tend.notifications;

import java.util.List;

/**
 * Something happened to several appointments that were agreed together: one mail tells of all.
 *
 * @param series public form of its id
 * @param dates what happened to each, in their order; at least one, all for the same guest and service
 */
public record SeriesNotice(String series, List<AppointmentNotice> dates) {
    public SeriesNotice {
        dates = List.copyOf(dates);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("nothing to tell");
        }
    }
}
