package care.tend.scheduling.internal;

import care.tend.business.PoolId;
import care.tend.business.ProviderId;
import care.tend.business.Resource;
import care.tend.business.Staffing;
import care.tend.catalogue.Need;
import care.tend.catalogue.Segment;
import care.tend.catalogue.Tailored;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.slots.Availability;
import care.tend.scheduling.internal.slots.BookingWindow;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.Span;
import care.tend.scheduling.internal.slots.VisitQuestion;
import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import care.tend.scheduling.internal.slots.VisitQuestion.Part;
import care.tend.scheduling.internal.slots.VisitQuestion.Stint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that a visit is to be made of, and who and what could serve in it: puts the question to the solver. Providers and
 * things are alike to it; both are known by the id their claims carry.
 *
 * @param services as they are wanted, one for each item of the cart
 * @param things what stands at the place, by pool
 * @param now from when the hours are looked at
 */
record Ensemble(
        Staffing place,
        Cart cart,
        List<Tailored> services,
        Map<PoolId, List<Resource>> things,
        Calendar calendar,
        Rules rules,
        Instant now) {

    private static final int STAFF_INTERVAL_MINUTES = 5;
    private static final Duration DAYS_AROUND = Duration.ofDays(3);

    /** Who could serve the item, in the service's order; visitors are offered nobody whose online booking rests. */
    List<ProviderId> able(int item) {
        var wish = cart.items().get(item).provider();
        return serving(offering(place, services.get(item))).stream()
                .filter(provider -> wish.map(provider::equals).orElse(true))
                .toList();
    }

    private List<ProviderId> serving(List<ProviderId> people) {
        return people.stream()
                .filter(provider ->
                        rules != Rules.GUEST || calendar.rests(provider, now).isEmpty())
                .toList();
    }

    /** Those there who offer it. */
    private static List<ProviderId> offering(Staffing place, Tailored service) {
        return service.providers().stream().filter(place.active()::containsKey).toList();
    }

    /** All who may be needed for the item: who could lead it, and who could serve with them. */
    static List<ProviderId> involved(Staffing place, Cart.Item item, Tailored service) {
        boolean together = service.service().terms().composition().needsColleagues();
        return offering(place, service).stream()
                .filter(provider ->
                        together || item.provider().map(provider::equals).orElse(true))
                .toList();
    }

    int minutes(int item, ProviderId provider) {
        return cart.items().get(item).length().minutes(services.get(item), provider);
    }

    /** The question for starts from {@code from} and before {@code to}, and who its hosts are. */
    Asked ask(Instant from, Instant to) {
        return new Asking(new Span(from, to)).asked();
    }

    /** @param ids the id of each host of the question, in its order */
    record Asked(VisitQuestion question, List<UUID> ids) {}

    private final class Asking {
        private final Span window;
        private final Map<UUID, Integer> numbers = new LinkedHashMap<>();
        private final List<Host> hosts = new ArrayList<>();

        private Asking(Span window) {
            this.window = window;
        }

        private Asked asked() {
            var chains = chains();
            boolean guest = rules == Rules.GUEST;
            var terms = services.stream().map(one -> one.service().terms()).toList();
            int notice =
                    terms.stream().mapToInt(t -> t.minNoticeMinutes()).max().orElse(0);
            int horizon = terms.stream().mapToInt(t -> t.horizonDays()).min().orElse(0);
            var question = new VisitQuestion(
                    now,
                    place.location().zone(),
                    window,
                    guest ? notice : 0,
                    guest ? new BookingWindow.Rolling(horizon, true) : new BookingWindow.Unlimited(),
                    chains,
                    hosts);
            return new Asked(question, List.copyOf(numbers.keySet()));
        }

        private List<List<Part>> chains() {
            return switch (cart.arrangement()) {
                case Arrangement.InTurn(int gap) -> List.of(chain(all(), gap));
                case Arrangement.SideBySide(int gap) ->
                    all().stream()
                            .map(item -> cart.items().get(item).whose())
                            .distinct()
                            .map(whose -> chain(
                                    all().stream()
                                            .filter(item ->
                                                    cart.items().get(item).whose() == whose)
                                            .toList(),
                                    gap))
                            .toList();
                case Arrangement.Fixed(List<Duration> after) -> fixed(after);
            };
        }

        private List<Integer> all() {
            return IntStream.range(0, services.size()).boxed().toList();
        }

        private List<Part> chain(List<Integer> items, int gap) {
            return items.stream()
                    .map(item -> part(item, 0, item.equals(items.getFirst()) ? 0 : gap))
                    .toList();
        }

        /** Each for itself, so long after the start; whoever begins the visit leads. */
        private List<List<Part>> fixed(List<Duration> after) {
            return all().stream()
                    .sorted(Comparator.comparing(after::get))
                    .map(item -> {
                        long minutes = after.get(item).toMinutes();
                        return List.of(part(item, minutes, minutes));
                    })
                    .toList();
        }

        private Part part(int item, long least, long most) {
            var service = services.get(item);
            var needs = Stream.concat(
                            Stream.generate(() -> colleagues(item)).limit(helpers(item)),
                            service.service().terms().composition().needs().stream()
                                    .flatMap(need ->
                                            Stream.generate(() -> numbers(need)).limit(need.count())))
                    .toList();
            var options =
                    able(item).stream().map(provider -> option(item, provider)).toList();
            int turnover = service.service().terms().composition().turnoverMinutes();
            return new Part(item, least, most, options, needs, turnover);
        }

        private Option option(int item, ProviderId provider) {
            var terms = services.get(item).service().terms();
            int minutes = minutes(item, provider);
            boolean guest = rules == Rules.GUEST;
            long interval = guest
                    ? Optional.ofNullable(terms.intervalMinutes())
                            .orElse(services.get(item).durationMinutes(provider))
                    : STAFF_INTERVAL_MINUTES;
            var most = guest && terms.maxBookingsPerDay() != null
                    ? OptionalLong.of(terms.maxBookingsPerDay())
                    : OptionalLong.empty();
            return new Option(number(provider), minutes, interval, stints(services.get(item), minutes), most);
        }

        private int number(ProviderId provider) {
            return number(provider.value(), () -> anyTime() ? always() : calendar.hours(provider));
        }

        /** Whoever could serve together with who leads, whoever is asked for. */
        private List<Integer> colleagues(int item) {
            return serving(offering(place, services.get(item))).stream()
                    .map(this::number)
                    .toList();
        }

        private int helpers(int item) {
            return services.get(item)
                    .service()
                    .terms()
                    .composition()
                    .helpers(offering(place, services.get(item)).size());
        }

        private List<Integer> numbers(Need need) {
            return things.getOrDefault(need.pool(), List.of()).stream()
                    .map(thing -> number(
                            Objects.requireNonNull(thing.id()).value(),
                            () -> anyTime() || thing.hours().isEmpty() ? always() : ThingHours.of(thing.hours())))
                    .toList();
        }

        private int number(UUID id, Supplier<Availability> availability) {
            return numbers.computeIfAbsent(id, unknown -> {
                var zone = place.location().zone();
                hosts.add(new Host(id.toString(), zone, false, availability.get(), calendar.busy(id)));
                return hosts.size() - 1;
            });
        }

        private boolean anyTime() {
            return rules == Rules.ANY_TIME;
        }

        private Availability always() {
            return new Availability.Times(List.of(
                    new Span(window.start().minus(DAYS_AROUND), window.end().plus(DAYS_AROUND))));
        }
    }

    /** When somebody is at work on it; buffers lie around the whole, not between its stretches. */
    static List<Stint> stints(Tailored service, int minutes) {
        var terms = service.service().terms();
        var work = new ArrayList<Stint>();
        int at = 0;
        for (var segment : service.segments(minutes)) {
            if (segment.kind() == Segment.Kind.ACTIVE) {
                work.add(new Stint(at, at + segment.minutes(), work.isEmpty() ? terms.bufferBeforeMinutes() : 0, 0));
            }
            at += segment.minutes();
        }
        var last = work.removeLast();
        work.add(new Stint(last.from(), last.to(), last.bufferBefore(), terms.bufferAfterMinutes()));
        return work;
    }
}
