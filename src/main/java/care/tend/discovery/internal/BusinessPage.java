package care.tend.discovery.internal;

import care.tend.platform.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a business.
 *
 * @param animals whether its clients come with animals; decides the cover
 * @param spoken languages they speak with clients
 * @param place the one looked at; null while there is none
 * @param staysHref where animals can be left for nights; null where they cannot
 * @param next the nearest free times; null while nothing can be booked
 * @param classesHref where its classes are; null while none can be booked
 */
public record BusinessPage(
        String name,
        String about,
        String trade,
        boolean animals,
        List<Language> spoken,
        @Nullable Place place,
        List<PlaceLink> places,
        @Nullable String staysHref,
        List<Offer> services,
        List<Person> team,
        @Nullable Next next,
        @Nullable String classesHref,
        String bookHref,
        @Nullable Phone phone,
        @Nullable String email,
        String footLine) {

    private static final int SHOWN = 5;

    public record Place(
            String address, String zone, @Nullable String openness, List<HoursLine> hours) {}

    /** Days with the same hours. */
    public record HoursLine(String days, List<String> spans, boolean today) {}

    public record PlaceLink(String name, String href, boolean chosen) {}

    public record Offer(String name, String duration, String price, String href) {}

    public record Person(String name, String title, int hue, String initials) {}

    /** @param service what the times are for; {@code line} says it with whoever takes the first of them */
    public record Next(String service, List<Slot> slots, String line) {}

    public record Slot(String when, String who, String href) {}

    public record Phone(String text, String href) {}

    /** Those seen at first; one more than a handful is not hidden for the sake of one line. */
    public List<Offer> firstServices() {
        return services.size() > SHOWN + 1 ? services.subList(0, SHOWN) : services;
    }

    public List<Offer> moreServices() {
        return services.subList(firstServices().size(), services.size());
    }

    /** Where the button of a phone leads: to the nearest time, if there is one. */
    public String stickHref() {
        return next == null || next.slots().isEmpty()
                ? bookHref
                : next.slots().getFirst().href();
    }
}
