package care.tend.scheduling.internal.web;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Pool;
import care.tend.business.PoolId;
import care.tend.business.Resource;
import care.tend.business.ResourceId;
import care.tend.business.Resources;
import care.tend.catalogue.BoardingTerms.Unit;
import care.tend.catalogue.Boardings;
import care.tend.clients.Client;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.Phrases;
import care.tend.platform.Transactions;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayLine;
import care.tend.scheduling.StayQuote;
import care.tend.scheduling.Stays;
import care.tend.scheduling.internal.stays.OpenDays;
import care.tend.scheduling.internal.stays.Reckoning;
import care.tend.scheduling.internal.stays.StayWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts names and words to stays: one question to each module, however many there are. */
@Component
class StayDesk {

    private final Stays stays;
    private final Boardings boardings;
    private final Businesses businesses;
    private final Locations locations;
    private final Resources resources;
    private final Clients clients;
    private final Pets pets;
    private final OpenDays openDays;
    private final Messages messages;
    private final Transactions transactions;
    private final Clock clock;

    StayDesk(
            Stays stays,
            Boardings boardings,
            Businesses businesses,
            Locations locations,
            Resources resources,
            Clients clients,
            Pets pets,
            OpenDays openDays,
            Messages messages,
            Transactions transactions,
            Clock clock) {
        this.stays = stays;
        this.boardings = boardings;
        this.businesses = businesses;
        this.locations = locations;
        this.resources = resources;
        this.clients = clients;
        this.pets = pets;
        this.openDays = openDays;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    StayView.Offers offers(BusinessId business, Language language) {
        return transactions.in(business, () -> {
            var languages = businesses.read(business).languages();
            var places = locations.published(business);
            return new StayView.Offers(boardings.published(business).stream()
                    .map(one -> new StayView.Offer(
                            one.service().id(),
                            one.service().name().in(language, languages),
                            one.service().terms().description().in(language, languages),
                            places.stream()
                                    .map(Location::id)
                                    .filter(one.service()::offeredAt)
                                    .toList(),
                            one.terms()))
                    .toList());
        });
    }

    StayView.Quote quoted(BusinessId business, Unit unit, LocationId place, StayQuote quote, Language reader) {
        return transactions.in(business, () -> {
            var words = words(locations.read(business, place), reader);
            return new StayView.Quote(
                    quote.dates(),
                    quote.free(),
                    quote.units(),
                    quote.bringFrom(),
                    quote.bringUntil(),
                    quote.fetchFrom(),
                    quote.fetchUntil(),
                    quote.lines().stream().map(line -> line(words, unit, line)).toList(),
                    quote.total(),
                    quote.instead());
        });
    }

    StayView.Board board(BusinessId business, LocationId place, LocalDate from, int count, Language language) {
        return transactions.in(business, () -> {
            var location = locations.read(business, place);
            var last = from.plusDays(count - 1L);
            var days = openDays.read(business, location, from, last);
            var pools = resources.of(business);
            return new StayView.Board(
                    place,
                    location.zone(),
                    LocalDate.ofInstant(clock.instant(), location.zone()),
                    from.datesUntil(last.plusDays(1))
                            .map(day -> new StayView.Day(day, !days.open(day)))
                            .toList(),
                    runs(business, place, pools),
                    shown(business, stays.within(business, place, from, last), language));
        });
    }

    /** Those of the pools in which animals stay, in order. */
    private List<StayView.Run> runs(BusinessId business, LocationId place, List<Pool> pools) {
        var housing =
                boardings.of(business).stream().map(one -> one.terms().pool()).collect(Collectors.toSet());
        return pools.stream()
                .filter(pool -> housing.contains(pool.id()))
                .flatMap(pool -> pool.at(place).stream().flatMap(resource -> run(pool.id(), resource).stream()))
                .toList();
    }

    private static Optional<StayView.Run> run(PoolId pool, Resource resource) {
        return Optional.ofNullable(resource.lodging())
                .map(lodging -> new StayView.Run(
                        Objects.requireNonNull(resource.id()),
                        resource.name(),
                        pool,
                        lodging.size(),
                        lodging.capacity()));
    }

    StayView shown(BusinessId business, Stay stay, Language language) {
        return shown(business, List.of(stay), language).getFirst();
    }

    private List<StayView> shown(BusinessId business, List<Stay> all, Language language) {
        return transactions.in(business, () -> {
            var people = clients.named(business, all.stream().map(Stay::client).collect(Collectors.toSet()));
            var animals = pets.named(
                    business, all.stream().flatMap(stay -> stay.pets().stream()).collect(Collectors.toSet()));
            var names = runNames(business);
            var languages = businesses.read(business).languages();
            var places = locations.of(business).stream().collect(Collectors.toMap(Location::id, one -> one));
            return all.stream()
                    .map(stay -> {
                        var place = Objects.requireNonNull(places.get(stay.location()));
                        return view(
                                stay,
                                place,
                                stay.serviceName().in(language, languages),
                                names.getOrDefault(stay.run(), ""),
                                Objects.requireNonNull(people.get(stay.client())),
                                animals,
                                words(place, language));
                    })
                    .toList();
        });
    }

    private Map<ResourceId, String> runNames(BusinessId business) {
        var names = new HashMap<ResourceId, String>();
        resources.of(business).stream()
                .flatMap(pool -> pool.details().resources().stream())
                .forEach(one -> names.put(Objects.requireNonNull(one.id()), one.name()));
        return names;
    }

    private StayView view(
            Stay stay,
            Location place,
            String service,
            String runName,
            Client client,
            Map<PetId, Pet> animals,
            StayWords words) {
        var terms = stay.terms();
        var zone = place.zone();
        var late = stays.lateNow(stay);
        return new StayView(
                stay.id(),
                stay.service(),
                service,
                stay.location(),
                zone,
                stay.run(),
                runName,
                stay.size(),
                client.id(),
                client.name(),
                client.email(),
                client.phone(),
                stay.pets().stream()
                        .flatMap(id -> Stream.ofNullable(animals.get(id)))
                        .map(pet -> new StayView.Animal(
                                pet.id(),
                                pet.name(),
                                pet.species(),
                                pet.details().size()))
                        .toList(),
                stay.dates(),
                terms.unit(),
                Reckoning.units(terms.unit(), stay.dates()),
                Reckoning.bringFrom(terms, stay.dates(), zone),
                Reckoning.bringUntil(terms, stay.dates(), zone),
                Reckoning.fetchFrom(terms, stay.dates(), zone),
                Reckoning.fetchUntil(terms, stay.dates(), zone),
                stay.state(),
                lines(words, stay, stay.lines()),
                stay.total(),
                stay.fee().orElse(null),
                late.map(line -> line(words, terms.unit(), line)).orElse(null),
                stay.state() == Stay.State.CHECKED_IN
                        && clock.instant().isAfter(stay.period().end()),
                stay.note(),
                stay.createdAt(),
                stay.arrivedAt().orElse(null),
                stay.leftAt().orElse(null),
                stay.version());
    }

    static List<StayView.Line> lines(StayWords words, Stay stay, List<StayLine> lines) {
        return lines.stream()
                .map(line -> line(words, stay.terms().unit(), line))
                .toList();
    }

    private static StayView.Line line(StayWords words, Unit unit, StayLine line) {
        return new StayView.Line(
                line.kind(), words.what(unit, line), line.count(), line.animals(), line.each(), line.sum());
    }

    StayWords words(Location place, Language reader) {
        return new StayWords(new Phrases(messages, reader), place.zone());
    }
}
