package care.tend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.ProviderId;
import care.tend.catalogue.Verdict.Act;
import care.tend.catalogue.Verdict.Reason;
import care.tend.clients.Tier;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a policy asks, and which one binds. */
class PolicyTest {

    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
    private static final Money PRICE = Money.of(900_000, "KZT");
    private static final ServiceId CUT = new ServiceId(new UUID(1, 1));
    private static final ServiceId BATH = new ServiceId(new UUID(1, 2));
    private static final ProviderId DANA = new ProviderId(new UUID(2, 1));
    private static final NoticeStep HALF_WITHIN_A_DAY = new NoticeStep(24 * 60, Fee.share(50));

    @Test
    void a_day_before_is_free_and_later_is_half() {
        var policy = policy("usual", List.of(), null, HALF_WITHIN_A_DAY);

        var early = policy.judge(Act.CANCEL, before(Duration.ofHours(24).plusSeconds(1)));
        var onTheDot = policy.judge(Act.CANCEL, before(Duration.ofHours(24)));

        assertThat(early.reason()).isEqualTo(Reason.IN_TIME);
        assertThat(early.costs()).isFalse();
        assertThat(onTheDot.reason()).isEqualTo(Reason.LATE);
        assertThat(onTheDot.amount()).contains(Money.of(450_000, "KZT"));
    }

    @Test
    void the_guest_keeps_the_odd_minor_unit() {
        assertThat(Fee.share(50).on(Optional.of(Money.of(999, "USD")))).contains(Money.of(499, "USD"));
    }

    @Test
    void a_sum_is_never_more_than_the_price_and_a_share_of_no_price_is_no_sum() {
        var fixed = Fee.of(Money.of(2_000_000, "KZT"));

        assertThat(fixed.on(Optional.of(PRICE))).contains(PRICE);
        assertThat(fixed.on(Optional.empty())).contains(Money.of(2_000_000, "KZT"));
        assertThat(Fee.share(50).on(Optional.empty())).isEmpty();
    }

    @Test
    void what_names_the_service_comes_before_what_names_the_provider_and_that_before_the_tier() {
        var anyone = policy("anyone", List.of(), null);
        var premium = policy("premium", List.of(), Tier.PREMIUM);
        var dana = new Policy(new PolicyId(UUID.randomUUID()), 1, terms("dana", List.of(), List.of(DANA), null));
        var cut = policy("cut", List.of(CUT), null);
        var list = List.of(anyone, premium, dana, cut);

        assertThat(bound(list, CUT, DANA, Tier.PREMIUM)).isEqualTo("cut");
        assertThat(bound(list, BATH, DANA, Tier.PREMIUM)).isEqualTo("dana");
        assertThat(bound(list, BATH, new ProviderId(new UUID(2, 2)), Tier.PREMIUM))
                .isEqualTo("premium");
        assertThat(bound(list, BATH, new ProviderId(new UUID(2, 2)), Tier.STANDARD))
                .isEqualTo("anyone");
    }

    @Test
    void of_two_meant_alike_the_higher_one_binds() {
        var list = List.of(policy("first", List.of(CUT), null), policy("second", List.of(CUT, BATH), null));

        assertThat(bound(list, CUT, DANA, Tier.STANDARD)).isEqualTo("first");
        assertThat(bound(list, BATH, DANA, Tier.STANDARD)).isEqualTo("second");
    }

    @Test
    void a_guest_moves_as_often_as_they_may() {
        var terms = new PolicyTerms(
                "twice", List.of(), List.of(), null, List.of(), List.of(), null, false, false, 2, null, null);
        var policy = new Policy(new PolicyId(UUID.randomUUID()), 1, terms);

        assertThat(policy.judge(Act.MOVE, moved(1)).allowed()).isTrue();
        assertThat(policy.judge(Act.MOVE, moved(2)).allowed()).isFalse();
        assertThat(policy.judge(Act.CANCEL, moved(9)).allowed()).isTrue();
    }

    @Test
    void whoever_stayed_away_twice_pays_ahead() {
        var rule = new DepositRule(2, Fee.share(30));
        var terms = new PolicyTerms(
                "ahead", List.of(), List.of(), null, List.of(), List.of(), null, false, false, null, null, rule);
        var policy = new Policy(new PolicyId(UUID.randomUUID()), 1, terms);

        assertThat(policy.judge(Act.DEPOSIT, missed(1)).costs()).isFalse();
        assertThat(policy.judge(Act.DEPOSIT, missed(2)).amount()).contains(Money.of(270_000, "KZT"));
    }

    @Test
    void what_is_free_costs_nothing_whatever_the_share() {
        var policy = policy("usual", List.of(), null, HALF_WITHIN_A_DAY);
        var free = new Circumstances(START, START, Optional.of(Money.zero(PRICE.currency())), true, 0, 0);

        assertThat(policy.judge(Act.CANCEL, free).costs()).isFalse();
        assertThat(policy.judge(Act.MISS, free).reason()).isEqualTo(Reason.FREE);
    }

    @Test
    void nobody_can_write_that_waiting_pays() {
        assertThatThrownBy(() -> policy(
                        "odd", List.of(), null, new NoticeStep(2880, Fee.share(50)), new NoticeStep(60, Fee.share(20))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Fee(50, PRICE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Fee(null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void two_things_at_once_cost_their_sum_at_every_moment() {
        var at = before(Duration.ofHours(2));
        var half = policy("half", List.of(), null, HALF_WITHIN_A_DAY).judge(Act.CANCEL, at);
        var tenth = policy("tenth", List.of(), null, new NoticeStep(180, Fee.share(10)))
                .judge(Act.CANCEL, at);

        var both = Verdict.together(List.of(half, tenth));

        assertThat(both.reason()).isEqualTo(Reason.LATE);
        assertThat(both.amount()).contains(Money.of(540_000, "KZT"));
        assertThat(both.fee()).isEqualTo(Fee.of(Money.of(540_000, "KZT")));
        assertThat(both.steps())
                .extracting(Verdict.Step::from)
                .containsExactly(null, START.minus(Duration.ofHours(24)), START.minus(Duration.ofHours(3)));
        assertThat(both.steps())
                .extracting(step -> step.amount().orElseThrow().minor())
                .containsExactly(0L, 450_000L, 540_000L);
    }

    @Test
    void what_is_free_takes_nothing_from_what_is_not_and_what_nobody_can_say_stays_unsaid() {
        var at = before(Duration.ofHours(2));
        var half = policy("half", List.of(), null, HALF_WITHIN_A_DAY).judge(Act.CANCEL, at);
        var free = Policy.none(Act.CANCEL, Optional.empty());
        var unsaid = policy("half", List.of(), null, HALF_WITHIN_A_DAY)
                .judge(Act.CANCEL, new Circumstances(START, at.now(), Optional.empty(), false, 0, 0));

        assertThat(Verdict.together(List.of(free, half)).amount()).contains(Money.of(450_000, "KZT"));
        assertThat(Verdict.together(List.of(free, free)).costs()).isFalse();
        assertThat(Verdict.together(List.of(half, unsaid)).amount()).isEmpty();
        assertThat(Verdict.together(List.of(half, unsaid)).costs()).isTrue();
    }

    private static String bound(List<Policy> list, ServiceId service, ProviderId provider, Tier tier) {
        return Policy.closest(list, service, provider, tier)
                .orElseThrow()
                .terms()
                .name();
    }

    private static Policy policy(String name, List<ServiceId> services, @Nullable Tier tier, NoticeStep... cancel) {
        return new Policy(new PolicyId(UUID.randomUUID()), 1, terms(name, services, List.of(), tier, cancel));
    }

    private static PolicyTerms terms(
            String name,
            List<ServiceId> services,
            List<ProviderId> providers,
            @Nullable Tier tier,
            NoticeStep... cancel) {
        return new PolicyTerms(
                name, services, providers, tier, List.of(cancel), List.of(), null, false, false, null, null, null);
    }

    private static Circumstances before(Duration notice) {
        return new Circumstances(START, START.minus(notice), Optional.of(PRICE), false, 0, 0);
    }

    private static Circumstances moved(int times) {
        return new Circumstances(START, START.minusSeconds(60), Optional.of(PRICE), false, times, 0);
    }

    private static Circumstances missed(int times) {
        return new Circumstances(START, START.minusSeconds(60), Optional.of(PRICE), false, 0, times);
    }
}
