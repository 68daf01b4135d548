package care.tend.scheduling.internal.stays;

import care.tend.business.Locations;
import care.tend.business.ResourceId;
import care.tend.catalogue.Boardings;
import care.tend.catalogue.PolicyRef;
import care.tend.clients.ClientRef;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.TimeRange;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayQuestion;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.StayWish;
import care.tend.scheduling.Via;
import care.tend.scheduling.internal.Guests;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.stays.Runs.Run;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives runs to those who want to stay. Which one is looked for first and claimed then; who loses it to somebody faster
 * gets the next best. Runs inside a transaction.
 */
@Component
public class Staying {

    private static final String LINK = "stay-link";

    private final StayTable table;
    private final StayClaims claims;
    private final Housing housing;
    private final Boardings boardings;
    private final Guests guests;
    private final Pets pets;
    private final Locations locations;
    private final StayNotices notices;
    private final Hints hints;
    private final Audit audit;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    Staying(
            StayTable table,
            StayClaims claims,
            Housing housing,
            Boardings boardings,
            Guests guests,
            Pets pets,
            Locations locations,
            StayNotices notices,
            Hints hints,
            Audit audit,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.claims = claims;
        this.housing = housing;
        this.boardings = boardings;
        this.guests = guests;
        this.pets = pets;
        this.locations = locations;
        this.notices = notices;
        this.hints = hints;
        this.audit = audit;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** The secret in the link of a stay; the same each time it is asked for. */
    public String secret(StayId stay) {
        return keys.derive(LINK, stay.text());
    }

    /**
     * Books.
     *
     * @throws StayRefused.Full when nothing that would do is free
     * @throws StayRefused.RunTaken when the run that was asked for is not
     * @throws Invalid when it cannot be on these dates, or with these animals
     */
    public Stay book(BusinessId business, StayWish wish) {
        var rules = wish.via().rules();
        var client = guests.client(business, wish.guest(), wish.language(), locations.country(business));
        var animals = animals(business, wish);
        var size = animals.stream()
                .map(StayQuestion.Animal::run)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var need = housing.need(business, wish.service(), wish.location(), size, animals.size(), rules);
        refuseSpecies(need, animals);
        housing.refuseDates(business, need, wish.dates(), rules);
        var stay = drafted(business, wish, need, client, named(business, client, wish));
        var placed = place(need, stay, wish.run(), rules);
        table.insert(placed, secret(placed.id()));
        if (wish.via() != Via.DEMO) {
            notices.order(placed, rules);
        }
        hints.held(business, placed.location(), placed.period());
        audit.enter(business, "scheduling.stay-booked", placed.id().text());
        return placed;
    }

    /** How large they are: as was said now, else as is known. */
    private List<StayQuestion.Animal> animals(BusinessId business, StayWish wish) {
        return wish.animals().stream()
                .map(one -> switch (one.pet()) {
                    case PetWish.Known(PetId id) -> known(pets.read(business, id), one);
                    case PetWish.Named named -> new StayQuestion.Animal(named.species(), one.size());
                    case PetWish.Unnamed unnamed -> new StayQuestion.Animal(unnamed.species(), one.size());
                })
                .toList();
    }

    private static StayQuestion.Animal known(Pet pet, StayWish.Animal one) {
        return new StayQuestion.Animal(
                pet.species(), one.size() == null ? pet.details().size() : one.size());
    }

    private static void refuseSpecies(Need need, List<StayQuestion.Animal> animals) {
        var taken = need.terms().species();
        if (!taken.isEmpty() && animals.stream().anyMatch(one -> !taken.contains(one.species()))) {
            throw new Invalid("animals", "scheduling.stay-species");
        }
    }

    private List<PetId> named(BusinessId business, ClientRef client, StayWish wish) {
        var named = wish.animals().stream()
                .map(one -> guests.pet(business, client, one.pet()))
                .toList();
        if (new HashSet<>(named).size() < named.size()) {
            throw new Invalid("animals", "scheduling.stay-pet-twice");
        }
        return named;
    }

    private Stay drafted(BusinessId business, StayWish wish, Need need, ClientRef client, List<PetId> who) {
        var service = boardings.read(business, wish.service()).service();
        var lines = Reckoning.lines(need.terms(), wish.dates(), who.size());
        var policy = service.policy(client.tier()).map(one -> new PolicyRef(one.id(), one.version()));
        return new Stay(
                new StayId(ids.next()),
                business,
                wish.service(),
                wish.location(),
                need.runs().getFirst().id(),
                client.client(),
                who,
                wish.dates(),
                housing.period(need, wish.dates()),
                need.size(),
                Stay.State.BOOKED,
                service.name(),
                need.terms(),
                need.bufferAfter(),
                lines,
                Reckoning.total(lines),
                Optional.empty(),
                policy,
                0,
                wish.note(),
                wish.language(),
                wish.via(),
                0,
                "",
                1,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    /** Takes the best run that is to be had, or the one that was asked for. The claims stand before the stay does. */
    Stay place(Need need, Stay stay, Optional<ResourceId> wanted, Rules rules) {
        for (var run : candidates(need, stay, wanted)) {
            if (claims.take(stay.business(), stay.id(), run.id(), stay.period(), stay.bufferAfter(), clock.instant())) {
                return stay.in(run.id(), stay.dates(), stay.period(), stay.lines());
            }
        }
        if (wanted.isPresent()) {
            throw new StayRefused.RunTaken();
        }
        throw new StayRefused.Full(housing.instead(stay.business(), need, stay.dates(), rules));
    }

    private List<Run> candidates(Need need, Stay stay, Optional<ResourceId> wanted) {
        var free = housing.free(stay.business(), need, stay.dates());
        return wanted.map(
                        run -> free.stream().filter(one -> one.id().equals(run)).toList())
                .orElse(free);
    }

    /** The run it has, where it can stay in it, and otherwise the best. */
    Stay stayPut(Need need, Stay stay, StayDates dates, TimeRange period, Rules rules) {
        claims.release(stay.business(), stay.id());
        var moved = stay.in(stay.run(), dates, period, Reckoning.lines(need.terms(), dates, need.animals()));
        boolean same = housing.free(stay.business(), need, dates).stream()
                .anyMatch(run -> run.id().equals(stay.run()));
        return place(need, moved, same ? Optional.of(stay.run()) : Optional.empty(), rules);
    }
}
