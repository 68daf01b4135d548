package care.tend.scheduling.internal.calendars;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Keyed;
import care.tend.kernel.TimeRange;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.Phrases;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.CalendarFeed;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.calendars.EntryTable.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the calendar of a feed: from 30 days ago to a year ahead, counted from midnight so that it stays the same
 * through a day on which nothing happens.
 */
@Component
public class FeedWriter {

    private static final int DAYS_BACK = 30;
    private static final int MONTHS_AHEAD = 12;

    private final EntryTable entries;
    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Clients clients;
    private final Pets pets;
    private final Messages messages;
    private final String url;

    FeedWriter(
            EntryTable entries,
            Businesses businesses,
            Locations locations,
            Providers providers,
            Clients clients,
            Pets pets,
            Messages messages,
            @Value("${tend.url:http://localhost:8080}") String url) {
        this.entries = entries;
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.clients = clients;
        this.pets = pets;
        this.messages = messages;
        this.url = url;
    }

    /** @param changedAt when its text last became another, at the latest; whole seconds, as HTTP counts */
    public record Written(String text, Instant changedAt) {}

    /**
     * One entry alone.
     *
     * @param uid as in the mails
     */
    public record Item(AppointmentId id, String uid, TimeRange period, String text) {}

    /** All entries, each alone, under the calendar's name. */
    public record Listed(String title, List<Item> items) {}

    /** What {@link #write} writes, entry by entry, without those that were called off. */
    public Listed list(BusinessId business, CalendarFeed feed, Instant now) {
        var shown = entries.within(business, feed.provider(), window(now)).stream()
                .filter(entry -> entry.status() != Status.CANCELLED)
                .toList();
        var names = names(business, feed.provider(), feed.shows(), feed.language(), shown);
        return new Listed(
                names.title(),
                shown.stream()
                        .map(entry -> new Item(
                                entry.id(), FeedText.uid(entry), entry.period(), FeedText.of(names.event(entry))))
                        .toList());
    }

    /** Within a transaction of the business. However many entries there are, each module is asked once. */
    public Written write(BusinessId business, CalendarFeed feed, Instant now) {
        var today = today(now);
        var shown = entries.within(business, feed.provider(), window(now));
        var names = names(business, feed.provider(), feed.shows(), feed.language(), shown);
        var text = new FeedText(names.title(), names.zone());
        shown.forEach(entry -> text.add(names.event(entry)));
        // the window moves at midnight, and what stands in it with it
        var changed = shown.stream().map(Entry::changedAt).reduce(today.toInstant(), (a, b) -> a.isAfter(b) ? a : b);
        return new Written(text.toString(), changed.truncatedTo(ChronoUnit.SECONDS));
    }

    private static OffsetDateTime today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
    }

    private static TimeRange window(Instant now) {
        return new TimeRange(
                today(now).minusDays(DAYS_BACK).toInstant(),
                today(now).plusMonths(MONTHS_AHEAD).toInstant());
    }

    /** One entry alone, for a calendar of {@code provider}. Within a transaction of the business. */
    String one(BusinessId business, ProviderId provider, Shows shows, Language language, Entry entry) {
        return FeedText.of(names(business, Optional.of(provider), shows, language, List.of(entry))
                .event(entry));
    }

    private EntryNames names(
            BusinessId business, Optional<ProviderId> provider, Shows shows, Language language, List<Entry> shown) {
        var own = businesses.read(business);
        var say = new Phrases(messages, language);
        var places = locations.of(business);
        var zone = places.getFirst().zone();
        var people = Keyed.by(Provider::id, providers.of(business));
        var whose = provider.flatMap(id -> Optional.ofNullable(people.get(id)));
        var title = whose.map(person -> say.say("calendars.title.one", "name", person.name(), "business", own.name()))
                .orElseGet(() -> say.say("calendars.title.all", "business", own.name()));
        if (shows == Shows.BUSY) {
            return EntryNames.none(say, title, zone);
        }
        return new EntryNames(
                say,
                title,
                zone,
                url + "/app/" + own.slug(),
                Keyed.by(Location::id, places),
                provider.isPresent() ? Map.<ProviderId, Provider>of() : people,
                clients(business, shown),
                pets(business, shown),
                true);
    }

    private Map<ClientId, Client> clients(BusinessId business, List<Entry> shown) {
        return clients.named(business, shown.stream().map(Entry::client).collect(Collectors.toSet()));
    }

    private Map<PetId, Pet> pets(BusinessId business, List<Entry> shown) {
        var animals = shown.stream().flatMap(entry -> entry.pet().stream()).collect(Collectors.toSet());
        return animals.isEmpty() ? Map.of() : pets.named(business, animals);
    }
}
