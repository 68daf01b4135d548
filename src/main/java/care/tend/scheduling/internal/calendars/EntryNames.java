package care.tend.scheduling.internal.calendars;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.platform.LocalText;
import care.tend.platform.Phrases;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts words to what entries refer to.
 *
 * @param zone of the business, for programs that want to know
 * @param workspace address of it; entries link into it
 * @param whose the person or thing that all entries are of; empty where they are everyone's
 * @param things names of rooms and equipment
 * @param open whether entries say whom they are for; where not, nothing else was even looked up
 */
record EntryNames(
        Phrases say,
        String title,
        ZoneId zone,
        String workspace,
        Optional<UUID> whose,
        Map<LocationId, Location> locations,
        Map<ProviderId, Provider> providers,
        Map<UUID, String> things,
        Map<ServiceId, Service> services,
        Map<ClientId, Client> clients,
        Map<PetId, Pet> pets,
        boolean open) {

    /** For a calendar that says only when somebody is busy. */
    static EntryNames none(Phrases say, String title, ZoneId zone, Optional<UUID> whose) {
        return new EntryNames(
                say, title, zone, "", whose, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), false);
    }

    FeedText.Event event(Entry entry) {
        if (!open) {
            return FeedText.Event.bare(entry, isFree(entry), say.say("calendars.busy"));
        }
        var place = Optional.ofNullable(locations.get(entry.location()));
        return new FeedText.Event(
                entry,
                isFree(entry),
                summary(entry),
                place.map(where -> where.name() + ", " + where.address()).orElse(""),
                notes(entry),
                link(entry, place.map(Location::zone).orElse(zone)));
    }

    /** A stay takes its run for days, and nobody's time. */
    private boolean isFree(Entry entry) {
        return entry.isOff() || (entry.kind() == Entry.Kind.STAY && whose.isEmpty());
    }

    /** "Tuz · Dana Karimova · Check-up", "Puppy class · 5/8", and whose it is where that is not known. */
    private String summary(Entry entry) {
        var animals = entry.pets().stream()
                .map(pets::get)
                .filter(Objects::nonNull)
                .flatMap(pet -> Stream.ofNullable(pet.name()))
                .collect(Collectors.joining(", "));
        var client = entry.client()
                .flatMap(id -> Optional.ofNullable(clients.get(id)))
                .map(Client::name);
        var seats = entry.seats().map(count -> count.taken() + "/" + count.all());
        var what = Stream.of(Optional.of(animals), client, Optional.of(service(entry)), seats)
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return leader(entry).map(name -> name + ": " + what).orElse(what);
    }

    /** Who leads it, or where it is for a stay; nobody in a calendar of theirs. */
    private Optional<String> leader(Entry entry) {
        var who = entry.provider().map(ProviderId::value).or(() -> entry.besides().stream()
                .findFirst());
        return who.filter(id -> !whose.equals(Optional.of(id))).flatMap(this::name);
    }

    private Optional<String> name(UUID id) {
        return Optional.ofNullable(providers.get(new ProviderId(id)))
                .map(Provider::name)
                .or(() -> Optional.ofNullable(things.get(id)));
    }

    private String service(Entry entry) {
        return entry.service()
                .or(() -> Optional.ofNullable(services.get(entry.serviceId())).map(Service::name))
                .map(name -> text(name, entry))
                .orElse("");
    }

    private String text(LocalText name, Entry entry) {
        return name.in(say.language(), List.of(entry.language()));
    }

    private String notes(Entry entry) {
        var besides = entry.kind() == Entry.Kind.STAY
                ? ""
                : entry.besides().stream()
                        .filter(id -> !whose.equals(Optional.of(id)))
                        .flatMap(id -> name(id).stream())
                        .collect(Collectors.joining(", "));
        var status =
                switch (entry.status()) {
                    case NOSHOW -> say.say("calendars.noshow");
                    case PENDING -> say.say("calendars.pending");
                    default -> "";
                };
        return Stream.of(status, besides.isEmpty() ? "" : say.say("calendars.with", "names", besides))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String link(Entry entry, ZoneId zone) {
        var day = LocalDate.ofInstant(entry.period().start(), zone);
        return workspace
                + switch (entry.kind()) {
                    case APPOINTMENT -> "/today?day=" + day + "&apt=" + entry.text();
                    case CLASS -> "/classes?day=" + day + "&id=" + entry.text();
                    case STAY -> "/stays?id=" + entry.text();
                };
    }
}
