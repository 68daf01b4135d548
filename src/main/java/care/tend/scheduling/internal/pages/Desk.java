package care.tend.scheduling.internal.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page's script has to know of a business to offer its times. Places and people are meant by their position in
 * the lists here; texts are in the reader's language.
 *
 * @param now the server's clock, since a visitor's may be wrong
 * @param shown the day around which the page shows times; null where it shows none
 * @param hold what this visitor keeps already
 * @param premium what is said of times that are kept for premium clients; null for others
 * @param more words of the link to a visit of several parts
 * @param visitor what the script sends instead of a cookie, in a frame on another site; null elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Desk(
        String business,
        String name,
        String home,
        Instant now,
        @Nullable LocalDate shown,
        List<Place> places,
        List<Offer> offers,
        List<Person> people,
        List<String> species,
        @Nullable Kept hold,
        @Nullable String premium,
        String more,
        @Nullable String visitor) {

    /**
     * @param patterns how dates are written here: time, short, long, full, month, weekday
     * @param open minutes of work from Monday to Sunday
     */
    record Place(
            String id,
            String name,
            String zone,
            String city,
            Map<String, String> patterns,
            List<Long> open,
            @Nullable String phone) {}

    /**
     * @param variant null for a service that is had in one way only
     * @param extras what can be had with it
     * @param step minutes between two starts
     * @param days how far ahead it can be booked
     * @param where one goes for it, by place
     * @param own price and length of those who differ, by person
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Offer(
            String id,
            @Nullable String variant,
            String name,
            String about,
            String price,
            String duration,
            int minutes,
            int step,
            int days,
            boolean pet,
            String pay,
            @Nullable String small,
            List<Integer> places,
            List<String> where,
            List<Integer> people,
            Map<Integer, Own> own,
            List<Extra> extras) {}

    /** @param minutes by which it makes the service longer */
    record Extra(String id, String name, String price, int minutes) {}

    record Own(String price, String duration, int minutes) {}

    record Person(String id, String name, String role, int hue, String initials) {}

    /** A time kept, for so many seconds more. */
    record Kept(String id, String provider, Instant start, long seconds) {}
}
