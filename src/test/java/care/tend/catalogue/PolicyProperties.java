package care.tend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Verdict.Act;
import care.tend.catalogue.Verdict.Reason;
import care.tend.kernel.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a business writes down: waiting never pays, nothing costs more than the visit, the first is let go once. */
class PolicyProperties {

    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    @Property(tries = 1000)
    void waiting_longer_is_never_cheaper(
            @ForAll("policies") Policy policy,
            @ForAll("prices") Money price,
            @ForAll @IntRange(max = 8000) int earlier,
            @ForAll @IntRange(max = 8000) int later) {
        for (var act : List.of(Act.CANCEL, Act.MOVE)) {
            var soon = sum(policy.judge(act, at(Math.max(earlier, later), price)));
            var late = sum(policy.judge(act, at(Math.min(earlier, later), price)));

            assertThat(late).isGreaterThanOrEqualTo(soon);
        }
    }

    @Property(tries = 500)
    void staying_away_is_never_cheaper_than_cancelling(
            @ForAll("policies") Policy policy,
            @ForAll("prices") Money price,
            @ForAll @IntRange(max = 8000) int minutes) {
        var cancelled = sum(policy.judge(Act.CANCEL, at(minutes, price)));
        var missed = sum(policy.judge(Act.MISS, at(0, price)));

        assertThat(missed).isGreaterThanOrEqualTo(cancelled);
    }

    @Property(tries = 500)
    void nothing_costs_more_than_the_visit_or_less_than_nothing(
            @ForAll("policies") Policy policy,
            @ForAll("prices") Money price,
            @ForAll @IntRange(max = 8000) int minutes) {
        for (var act : Act.values()) {
            assertThat(sum(policy.judge(act, at(minutes, price)))).isBetween(0L, price.minor());
        }
    }

    @Property(tries = 500)
    void what_is_told_as_the_steps_is_what_is_asked(@ForAll("policies") Policy policy, @ForAll("prices") Money price) {
        for (var step : policy.judge(Act.CANCEL, at(8000, price)).steps()) {
            if (step.from() != null) {
                var asked = policy.judge(
                        Act.CANCEL, new Circumstances(START, step.from(), Optional.of(price), false, 0, 0));
                assertThat(asked.amount()).isEqualTo(step.amount());
            }
        }
    }

    @Property(tries = 500)
    void grace_lets_go_what_would_have_been_asked_and_nothing_else(
            @ForAll("policies") Policy policy,
            @ForAll("prices") Money price,
            @ForAll @IntRange(max = 8000) int minutes) {
        var without = policy.judge(Act.CANCEL, at(minutes, price));
        var with = policy.judge(
                Act.CANCEL,
                new Circumstances(START, START.minusSeconds(60L * minutes), Optional.of(price), true, 0, 0));

        if (policy.terms().firstFree() && without.costs()) {
            assertThat(with.reason()).isEqualTo(Reason.FORGIVEN);
            assertThat(with.costs()).isFalse();
            assertThat(sum(with)).isZero();
        } else {
            assertThat(with).isEqualTo(without);
        }
    }

    @Property(tries = 300)
    void a_share_and_the_rest_make_the_whole(
            @ForAll("prices") Money price, @ForAll @IntRange(min = 1, max = 99) int percent) {
        var fee = Fee.share(percent).on(Optional.of(price)).orElseThrow();
        var rest = Fee.share(100 - percent).on(Optional.of(price)).orElseThrow();

        assertThat(fee.plus(rest).minor()).isBetween(price.minor() - 1, price.minor());
    }

    private static Circumstances at(int minutesBefore, Money price) {
        return new Circumstances(START, START.minusSeconds(60L * minutesBefore), Optional.of(price), false, 0, 3);
    }

    private static long sum(Verdict verdict) {
        return verdict.amount().orElseThrow().minor();
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.longs().between(0, 10_000_000).map(minor -> Money.of(minor, "KZT"));
    }

    @Provide
    Arbitrary<Policy> policies() {
        var noShow = fees().injectNull(0.5);
        return Combinators.combine(steps(), steps(), noShow, Arbitraries.of(true, false), fees())
                .as((cancel, move, miss, first, ahead) -> new Policy(
                        new PolicyId(new UUID(0, 1)),
                        1,
                        new PolicyTerms(
                                "Any",
                                List.of(),
                                List.of(),
                                null,
                                cancel,
                                move,
                                miss,
                                first,
                                false,
                                null,
                                null,
                                new DepositRule(2, ahead))));
    }

    private static Arbitrary<Fee> fees() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 100).map(Fee::share),
                Arbitraries.longs().between(1, 2_000_000).map(minor -> Fee.of(Money.of(minor, "KZT"))));
    }

    /** Shares that rise, sums that rise, or both mixed, so that which is dearer depends on the price. */
    private static Arbitrary<List<NoticeStep>> steps() {
        var minutes = Arbitraries.integers().between(1, 7000).set().ofMinSize(0).ofMaxSize(4);
        return Combinators.combine(minutes, fees().list().ofSize(4)).as((within, fees) -> {
            var longestFirst = within.stream().sorted(Comparator.reverseOrder()).toList();
            var shares = fees.stream()
                    .filter(fee -> fee.percent() != null)
                    .sorted(Comparator.comparing(Fee::percent))
                    .iterator();
            var sums = fees.stream()
                    .filter(fee -> fee.amount() != null)
                    .sorted(Comparator.comparing(Fee::amount))
                    .iterator();
            return IntStream.range(0, longestFirst.size())
                    .mapToObj(i -> new NoticeStep(
                            longestFirst.get(i), fees.get(i).percent() == null ? sums.next() : shares.next()))
                    .toList();
        });
    }
}
