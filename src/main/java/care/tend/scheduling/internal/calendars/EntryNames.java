package care.tend.scheduling.internal.calendars;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.platform.Phrases;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.calendars.EntryTable.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts words to what entries refer to.
 *
 * @param zone of the business, for programs that want to know
 * @param workspace address of it; entries link into it
 * @param providers named in each entry; none where all entries are one person's
 * @param open whether entries say whom they are for; where not, nothing else was even looked up
 */
record EntryNames(
        Phrases say,
        String title,
        ZoneId zone,
        String workspace,
        Map<LocationId, Location> locations,
        Map<ProviderId, Provider> providers,
        Map<ClientId, Client> clients,
        Map<PetId, Pet> pets,
        boolean open) {

    /** For a calendar that says only when somebody is busy. */
    static EntryNames none(Phrases say, String title, ZoneId zone) {
        return new EntryNames(say, title, zone, "", Map.of(), Map.of(), Map.of(), Map.of(), false);
    }

    FeedText.Event event(Entry entry) {
        boolean cancelled = entry.status() == Status.CANCELLED;
        if (!open) {
            return FeedText.Event.bare(entry, cancelled, say.say("calendars.busy"));
        }
        var place = Optional.ofNullable(locations.get(entry.location()));
        return new FeedText.Event(
                entry,
                cancelled,
                summary(entry),
                place.map(where -> where.name() + ", " + where.address()).orElse(""),
                notes(entry),
                link(entry, place.map(Location::zone).orElse(zone)));
    }

    /** "Tuz · Dana Karimova · Check-up", and in everyone's calendar whose it is. */
    private String summary(Entry entry) {
        var client = Optional.ofNullable(clients.get(entry.client())).map(Client::name);
        var pet = entry.pet()
                .flatMap(id -> Optional.ofNullable(pets.get(id)))
                .flatMap(known -> Optional.ofNullable(known.name()));
        var whose = Optional.ofNullable(providers.get(entry.provider())).map(Provider::name);
        var parts = Stream.of(pet, client, Optional.of(service(entry)))
                .flatMap(Optional::stream)
                .toList();
        var what = String.join(" · ", parts);
        return whose.map(name -> name + ": " + what).orElse(what);
    }

    private String service(Entry entry) {
        return entry.service().in(say.language(), List.of(entry.language()));
    }

    private String notes(Entry entry) {
        return switch (entry.status()) {
            case NOSHOW -> say.say("calendars.noshow");
            case PENDING -> say.say("calendars.pending");
            default -> "";
        };
    }

    private String link(Entry entry, ZoneId zone) {
        var day = LocalDate.ofInstant(entry.period().start(), zone);
        return workspace + "/today?day=" + day + "&apt=" + entry.id().text();
    }
}
