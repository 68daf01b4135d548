package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.business.Pool;
import care.tend.business.PoolId;
import care.tend.business.Resource;
import care.tend.business.ResourceId;
import care.tend.business.Resources;
import care.tend.business.Staffing;
import care.tend.catalogue.Need;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.catalogue.Tailored;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.Cart;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.internal.CalendarTable.Own;
import care.tend.scheduling.internal.slots.Slots;
import care.tend.scheduling.internal.slots.VisitFinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the solver with what the database knows, by as many statements however many parts. Runs inside a transaction.
 */
@Component
public class VisitSearch {

    /** As for single slots; a visit may also be long. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final Duration REACH = Duration.ofDays(14);
    private static final int MOST_ALTERNATIVES = 3;

    private final Services services;
    private final Locations locations;
    private final Resources resources;
    private final CalendarTable calendars;
    private final Clock clock;

    VisitSearch(Services services, Locations locations, Resources resources, CalendarTable calendars, Clock clock) {
        this.services = services;
        this.locations = locations;
        this.resources = resources;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All starts of the visit, each with those who could begin it. */
    public OfferedSlots find(BusinessId business, Cart cart, Instant from, Instant to, Rules rules, Own own) {
        var ensemble = gather(business, cart, new TimeRange(from, to), rules, own, clock.instant());
        return new OfferedSlots(ensemble.place().location().zone(), starts(ensemble, from, to), null);
    }

    static List<Slot> starts(Ensemble ensemble, Instant from, Instant to) {
        var asked = ensemble.ask(from, to);
        Slots found = VisitFinder.find(asked.question());
        int lead = asked.question().chains().getFirst().getFirst().number();
        var able = ensemble.able(lead);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Slot(
                        Instant.ofEpochSecond(found.start(i)),
                        Arrays.stream(found.hosts(i)).mapToObj(able::get).toList(),
                        false))
                .toList();
    }

    /** How the visit could take place at {@code start}; empty when it cannot. */
    Optional<Planned> at(BusinessId business, Cart cart, Instant start, Rules rules, Instant asOf) {
        return at(business, cart, start, rules, asOf, Own.NOTHING);
    }

    /** The same for one who has {@code own} already. */
    Optional<Planned> at(BusinessId business, Cart cart, Instant start, Rules rules, Instant asOf, Own own) {
        var ensemble = gather(business, cart, new TimeRange(start, start.plusSeconds(1)), rules, own, asOf);
        return planned(ensemble, start);
    }

    static Optional<Planned> planned(Ensemble ensemble, Instant start) {
        var asked = ensemble.ask(start, start.plusSeconds(1));
        boolean offered = ensemble.rules() == Rules.ANY_TIME
                || !VisitFinder.find(asked.question()).isEmpty();
        return offered
                ? VisitFinder.plan(asked.question(), start.getEpochSecond())
                        .map(plan -> Planned.of(ensemble, asked, plan))
                : Optional.empty();
    }

    /** What is still free near a start that was lost, the nearest first. */
    List<Alternative> alternatives(BusinessId business, Cart cart, Instant lost, Rules rules) {
        var now = clock.instant();
        var earliest = lost.minus(REACH).isBefore(now) ? now : lost.minus(REACH);
        if (!earliest.isBefore(lost.plus(REACH))) {
            return List.of();
        }
        var ensemble = gather(business, cart, new TimeRange(earliest, lost.plus(REACH)), rules, Own.NOTHING, now);
        return starts(ensemble, earliest, lost.plus(REACH)).stream()
                .filter(slot -> !slot.start().equals(lost) && !slot.providers().isEmpty())
                .sorted(Comparator.comparing(
                        slot -> Duration.between(lost, slot.start()).abs()))
                .limit(MOST_ALTERNATIVES)
                .map(slot -> {
                    var provider = slot.providers().getFirst();
                    var name = ensemble.place().active().getOrDefault(provider, "");
                    return new Alternative(slot.start(), provider, name, cart.location());
                })
                .toList();
    }

    /** @throws NotFound for a service that is not offered there */
    private Ensemble gather(BusinessId business, Cart cart, TimeRange window, Rules rules, Own own, Instant now) {
        var known = services.some(
                business, cart.items().stream().map(Cart.Item::service).collect(Collectors.toSet()));
        var wanted = cart.items().stream()
                .map(item -> Objects.requireNonNull(known.get(item.service())).tailored(item.tailoring()))
                .toList();
        var place = locations.staffed(business, cart.location());
        wanted.forEach(service -> checkOffered(service.service(), place, rules));
        return gather(business, cart, wanted, place, window, rules, own, now);
    }

    /** The same, for one who knows the services and the place already. */
    Ensemble gather(
            BusinessId business,
            Cart cart,
            List<Tailored> wanted,
            Staffing place,
            TimeRange window,
            Rules rules,
            Own own,
            Instant now) {
        var things = things(business, cart, wanted);
        var hosts = new LinkedHashSet<UUID>();
        for (int i = 0; i < wanted.size(); i++) {
            Ensemble.involved(place, cart.items().get(i), wanted.get(i))
                    .forEach(provider -> hosts.add(provider.value()));
        }
        things.values().stream()
                .flatMap(List::stream)
                .flatMap(thing -> Stream.ofNullable(thing.id()))
                .map(ResourceId::value)
                .forEach(hosts::add);
        var around = window.widened(MARGIN, MARGIN);
        var calendar = calendars.read(business, cart.location(), List.copyOf(hosts), around, clock.instant(), own);
        return new Ensemble(place, cart, wanted, things, calendar, rules, now);
    }

    private Map<PoolId, List<Resource>> things(BusinessId business, Cart cart, List<Tailored> wanted) {
        var needed = wanted.stream()
                .flatMap(service -> service.service().terms().composition().needs().stream())
                .map(Need::pool)
                .collect(Collectors.toSet());
        if (needed.isEmpty()) {
            return Map.of();
        }
        return resources.of(business).stream()
                .filter(pool -> needed.contains(pool.id()))
                .collect(Collectors.toMap(Pool::id, pool -> pool.at(cart.location())));
    }

    private static void checkOffered(Service service, Staffing place, Rules rules) {
        boolean offered =
                !rules.guest() || (service.published() && place.location().active());
        if (!offered || !service.offeredAt(place.location().id())) {
            throw new NotFound();
        }
    }
}
