package care.tend.catalogue;

import care.tend.business.ProviderId;
import care.tend.catalogue.Verdict.Act;
import care.tend.catalogue.Verdict.Reason;
import care.tend.clients.Tier;
import care.tend.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy. Pure: the same terms and circumstances always give the same verdict, and waiting longer
 * never makes it cheaper.
 *
 * @param version counts up with each edit; a version never changes
 */
public record Policy(PolicyId id, int version, PolicyTerms terms) {

    /**
     * The one that binds a booking: of those that are meant for it, the one meant most narrowly. One that names the
     * service comes before one that names the provider, that before one that names the tier; of two alike, the one that
     * stands higher in the business's list.
     *
     * @param inOrder as they stand in the list
     */
    public static Optional<Policy> closest(List<Policy> inOrder, ServiceId service, ProviderId provider, Tier tier) {
        return inOrder.stream()
                .filter(policy -> policy.terms.isFor(service, provider, tier))
                .reduce((best, next) -> next.terms.closeness() > best.terms.closeness() ? next : best);
    }

    /** What it costs to do {@code act}. */
    public Verdict judge(Act act, Circumstances at) {
        var verdict = plainly(act, at);
        return act == Act.DEPOSIT ? verdict : forgiving(verdict, at);
    }

    private Verdict plainly(Act act, Circumstances at) {
        return switch (act) {
            case CANCEL -> late(act, terms.cancel(), at);
            case MOVE ->
                terms.mostMoves() != null && at.moves() >= terms.mostMoves()
                        ? nothing(act, Reason.TOO_OFTEN, at.price(), List.of())
                        : late(act, terms.move(), at);
            case MISS -> missed(at);
            case DEPOSIT -> ahead(at);
        };
    }

    /** Where there is no policy everything is free. */
    public static Verdict none(Act act, Optional<Money> price) {
        return nothing(act, Reason.FREE, price, List.of());
    }

    private static Verdict late(Act act, List<NoticeStep> rules, Circumstances at) {
        if (rules.isEmpty()) {
            return none(act, at.price());
        }
        var steps = steps(rules, at);
        var holds = steps.getFirst();
        for (var step : steps) {
            if (step.from() == null || !at.now().isBefore(step.from())) {
                holds = step;
            }
        }
        return holds.fee() == null
                ? nothing(act, Reason.IN_TIME, at.price(), steps)
                : asked(act, Reason.LATE, holds.fee(), steps, at);
    }

    /** Never less than cancelling a moment before it began. */
    private Verdict missed(Circumstances at) {
        var last = terms.cancel().isEmpty()
                ? null
                : steps(terms.cancel(), at).getLast().fee();
        var fee = terms.noShow() == null || last == null
                ? Optional.ofNullable(terms.noShow()).orElse(last)
                : dearer(last, terms.noShow(), at.price());
        return fee == null
                ? nothing(Act.MISS, Reason.FREE, at.price(), List.of())
                : asked(Act.MISS, Reason.MISSED, fee, List.of(), at);
    }

    private Verdict ahead(Circumstances at) {
        var rule = terms.deposit();
        return rule == null || at.noShows() < rule.afterNoShows()
                ? none(Act.DEPOSIT, at.price())
                : asked(Act.DEPOSIT, Reason.STAYED_AWAY, rule.fee(), List.of(), at);
    }

    private static Verdict asked(Act act, Reason reason, Fee fee, List<Verdict.Step> steps, Circumstances at) {
        var amount = fee.on(at.price());
        if (amount.map(Money::isZero).orElse(false)) {
            return nothing(act, Reason.FREE, at.price(), List.of());
        }
        return new Verdict(act, reason, fee, amount, steps);
    }

    /** The same for somebody who is let off this once. */
    private Verdict forgiving(Verdict verdict, Circumstances at) {
        return terms.firstFree() && at.hasGrace() && verdict.costs()
                ? new Verdict(
                        verdict.act(), Reason.FORGIVEN, verdict.fee(), zero(at.price(), verdict.fee()), verdict.steps())
                : verdict;
    }

    /** Each step costs at least what the one before did: sums and shares may cross, depending on the price. */
    private static List<Verdict.Step> steps(List<NoticeStep> rules, Circumstances at) {
        var steps = new ArrayList<Verdict.Step>();
        steps.add(new Verdict.Step(null, null, zero(at.price(), null)));
        @Nullable Fee dearest = null;
        for (var rule : rules.stream()
                .sorted(Comparator.comparingInt(NoticeStep::withinMinutes).reversed())
                .toList()) {
            Instant from = at.start().minusSeconds(60L * rule.withinMinutes());
            dearest = dearest == null ? rule.fee() : dearer(dearest, rule.fee(), at.price());
            steps.add(new Verdict.Step(from, dearest, dearest.on(at.price())));
        }
        return List.copyOf(steps);
    }

    /** Of two alike, or where nobody can tell, the later. */
    private static Fee dearer(Fee earlier, Fee later, Optional<Money> price) {
        var before = earlier.on(price);
        var after = later.on(price);
        boolean cheaper = (before.isPresent() && after.isPresent())
                ? after.get().compareTo(before.get()) < 0
                : later.isLessThan(earlier);
        return cheaper ? earlier : later;
    }

    private static Verdict nothing(Act act, Reason reason, Optional<Money> price, List<Verdict.Step> steps) {
        return new Verdict(act, reason, null, zero(price, null), steps);
    }

    /** Nothing, in the currency at hand. */
    private static Optional<Money> zero(Optional<Money> price, @Nullable Fee fee) {
        return price.or(() -> Optional.ofNullable(fee).map(Fee::amount)).map(money -> Money.zero(money.currency()));
    }
}
