package care.tend.scheduling.internal.calendars;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
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
import care.tend.scheduling.internal.Things;
import care.tend.scheduling.internal.Things.Thing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final Services services;
    private final Things things;
    private final Clients clients;
    private final Pets pets;
    private final Messages messages;
    private final String url;

    FeedWriter(
            EntryTable entries,
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Things things,
            Clients clients,
            Pets pets,
            Messages messages,
            @Value("${tend.url:http://localhost:8080}") String url) {
        this.entries = entries;
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.things = things;
        this.clients = clients;
        this.pets = pets;
        this.messages = messages;
        this.url = url;
    }

    /**
     * @param changedAt when its text last became another, at the latest; whole seconds, as HTTP counts. Empty where
     *     that is not known
     */
    public record Written(String text, Optional<Instant> changedAt) {}

    /**
     * One entry alone.
     *
     * @param id public form of its id
     * @param appointment what may be moved; empty for a class and a stay
     * @param uid as in the mails
     */
    public record Item(String id, Optional<AppointmentId> appointment, String uid, TimeRange period, String text) {}

    /** All entries, each alone, under the calendar's name. */
    public record Listed(String title, List<Item> items) {}

    /** What {@link #write} writes, entry by entry, without those that were called off. */
    public Listed list(BusinessId business, CalendarFeed feed, Instant now) {
        var shown = entries.within(business, feed.whose(), window(now)).stream()
                .filter(entry -> !entry.cancelled())
                .toList();
        var names = names(business, feed.whose(), feed.shows(), feed.language(), shown);
        return new Listed(
                names.title(),
                shown.stream()
                        .map(entry -> new Item(
                                entry.text(),
                                entry.appointment(),
                                entry.uid(),
                                entry.period(),
                                FeedText.of(names.event(entry))))
                        .toList());
    }

    /** Within a transaction of the business. However many entries there are, each module is asked once. */
    public Written write(BusinessId business, CalendarFeed feed, Instant now) {
        var today = today(now);
        var shown = entries.within(business, feed.whose(), window(now));
        var names = names(business, feed.whose(), feed.shows(), feed.language(), shown);
        var text = new FeedText(names.title(), names.zone());
        shown.forEach(entry -> text.add(names.event(entry)));
        // the window moves at midnight, and what stands in it with it
        var changed = shown.stream().map(Entry::changedAt).reduce(today.toInstant(), (a, b) -> a.isAfter(b) ? a : b);
        boolean known = shown.stream().allMatch(entry -> entry.kind() == Entry.Kind.APPOINTMENT);
        return new Written(
                text.toString(), known ? Optional.of(changed.truncatedTo(ChronoUnit.SECONDS)) : Optional.empty());
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
        return FeedText.of(names(business, Optional.of(provider.value()), shows, language, List.of(entry))
                .event(entry));
    }

    private EntryNames names(
            BusinessId business, Optional<UUID> whose, Shows shows, Language language, List<Entry> shown) {
        var own = businesses.read(business);
        var say = new Phrases(messages, language);
        var places = locations.of(business);
        var zone = places.getFirst().zone();
        var people = Keyed.by(Provider::id, providers.of(business));
        var named = things.all(business).stream()
                .collect(Collectors.toMap(thing -> thing.id().value(), Thing::name));
        var title = whose.flatMap(id -> Optional.ofNullable(people.get(new ProviderId(id)))
                        .map(Provider::name)
                        .or(() -> Optional.ofNullable(named.get(id))))
                .map(name -> say.say("calendars.title.one", "name", name, "business", own.name()))
                .orElseGet(() -> say.say("calendars.title.all", "business", own.name()));
        if (shows == Shows.BUSY) {
            return EntryNames.none(say, title, zone, whose);
        }
        return new EntryNames(
                say,
                title,
                zone,
                url + "/app/" + own.slug(),
                whose,
                Keyed.by(Location::id, places),
                people,
                named,
                Keyed.by(Service::id, services.of(business)),
                clients(business, shown),
                pets(business, shown),
                true);
    }

    private Map<ClientId, Client> clients(BusinessId business, List<Entry> shown) {
        return clients.named(
                business,
                shown.stream().flatMap(entry -> entry.client().stream()).collect(Collectors.toSet()));
    }

    private Map<PetId, Pet> pets(BusinessId business, List<Entry> shown) {
        var animals = shown.stream().flatMap(entry -> entry.pets().stream()).collect(Collectors.toSet());
        return animals.isEmpty() ? Map.of() : pets.named(business, animals);
    }
}
