package care.tend.scheduling.internal.pages;

import care.tend.platform.Transactions;
import care.tend.scheduling.Availability;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Slot;
import care.tend.scheduling.VisitWish;
import care.tend.scheduling.Visits;
import care.tend.scheduling.internal.VisitPreview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Asks the solver what a page of times for a whole visit needs to show. Several pets are served side by side where that
 * can be, and one after another where it cannot.
 */
@Component
class BasketPlanner {

    private static final int GAP_MINUTES = 15;
    private static final Duration STEP = Duration.ofDays(31);

    private final Visits visits;
    private final VisitPreview preview;
    private final Availability availability;
    private final Transactions transactions;

    BasketPlanner(Visits visits, VisitPreview preview, Availability availability, Transactions transactions) {
        this.visits = visits;
        this.preview = preview;
        this.availability = availability;
        this.transactions = transactions;
    }

    /**
     * A page's answer.
     *
     * @param plan who would do what and when, at the time chosen; empty when none is, or it cannot be had
     */
    record Plan(Week week, Optional<VisitPreview.Plan> plan) {}

    /** @param together those at which pets are served side by side */
    private record Starts(NavigableMap<Instant, Slot> all, Set<Instant> together) {}

    /**
     * @param own what this visitor holds, which counts as free
     * @param link the page's address for another choice
     */
    Plan plan(Visit visit, Basket basket, List<HoldId> own, Function<Basket, String> link) {
        var signage = visit.signage(basket.place());
        var today = signage.dateOf(visit.now());
        var last = today.plusDays(horizonDays(visit, basket));
        var wanted = basket.day()
                .filter(day -> !day.isBefore(today))
                .or(() -> next(visit, basket, own, visit.now(), last).map(signage::dateOf))
                .orElse(today);
        var monday = WeekPlan.mondayOf(wanted);
        var found = starts(visit, basket, own, startOf(monday, basket), startOf(monday.plusDays(7), basket));
        var later = found.all().isEmpty()
                ? next(visit, basket, own, startOf(monday.plusDays(7), basket), last)
                        .map(signage::dateOf)
                : Optional.<LocalDate>empty();
        var chosen = basket.start().filter(found.all()::containsKey);
        var first = basket.lines().getFirst().service().terms();
        var week = new WeekPlan(
                        signage,
                        today,
                        last,
                        monday,
                        wanted,
                        chosen,
                        List.copyOf(found.all().values()),
                        availability.openingHours(visit.id(), basket.place()),
                        Objects.requireNonNullElse(first.intervalMinutes(), first.durationMinutes()),
                        slot -> said(visit, basket, found.together().contains(slot.start())),
                        day -> link.apply(basket.on(day)) + "#when",
                        at -> link.apply(basket.from(at)) + "#when",
                        later,
                        Optional.empty(),
                        visit.words().say("booking.none.other-only"))
                .lay();
        return new Plan(week, chosen.flatMap(start -> at(visit, basket, start, own)));
    }

    /** How it would take place at {@code start}; empty when it cannot. */
    Optional<VisitPreview.Plan> at(Visit visit, Basket basket, Instant start, List<HoldId> own) {
        var cart = basket.cart(arrangement(visit, basket, start, own));
        return transactions.in(visit.id(), () -> preview.forGuest(visit.id(), cart, start, visit.rules(), own));
    }

    /** How its parts stand to each other when it begins then. */
    Arrangement arrangement(Visit visit, Basket basket, Instant start, List<HoldId> own) {
        var starts = starts(visit, basket, own, start, start.plusSeconds(1));
        return starts.together().contains(start) ? sideBySide() : inTurn();
    }

    private Starts starts(Visit visit, Basket basket, List<HoldId> own, Instant from, Instant to) {
        var all = new TreeMap<Instant, Slot>();
        var together = new HashSet<Instant>();
        find(visit, basket.cart(inTurn()), own, from, to).forEach(slot -> all.put(slot.start(), slot));
        if (basket.pets() > 1) {
            find(visit, basket.cart(sideBySide()), own, from, to).forEach(slot -> {
                all.put(slot.start(), slot);
                together.add(slot.start());
            });
        }
        return new Starts(all, together);
    }

    private List<Slot> find(Visit visit, Cart cart, List<HoldId> own, Instant from, Instant to) {
        return visits.find(visit.id(), new VisitWish(cart, from, to), visit.rules(), own)
                .slots();
    }

    private Optional<Instant> next(Visit visit, Basket basket, List<HoldId> own, Instant from, LocalDate last) {
        var end = startOf(last.plusDays(1), basket);
        for (var at = from; at.isBefore(end); at = at.plus(STEP)) {
            var starts = starts(visit, basket, own, at, at.plus(STEP)).all();
            if (!starts.isEmpty()) {
                return Optional.of(starts.firstKey());
            }
        }
        return Optional.empty();
    }

    private static int horizonDays(Visit visit, Basket basket) {
        return basket.lines().stream()
                .mapToInt(line -> visit.horizonDays(line.service()))
                .min()
                .orElse(0);
    }

    private static String said(Visit visit, Basket basket, boolean together) {
        if (basket.pets() == 1) {
            return visit.words().say("cart.together");
        }
        return visit.words().say(together ? "cart.side-by-side" : "cart.in-turn");
    }

    private static Instant startOf(LocalDate day, Basket basket) {
        return day.atStartOfDay(basket.place().zone()).toInstant();
    }

    private static Arrangement inTurn() {
        return new Arrangement.InTurn(GAP_MINUTES);
    }

    private static Arrangement sideBySide() {
        return new Arrangement.SideBySide(GAP_MINUTES);
    }
}
