package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.testing.TestClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final TestClock clock = new TestClock();
    private final RateLimits limits = new RateLimits(clock);

    @Test
    void over_the_limit_says_when_to_come_back() {
        useUp("a");

        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN_TO_ACCOUNT, "a"))
                .asInstanceOf(InstanceOfAssertFactories.type(TooMany.class))
                .satisfies(refused -> assertThat(refused.retryAfterSeconds()).isEqualTo(90));
    }

    @Test
    void others_are_not_counted_with_them() {
        useUp("a");

        limits.take(Limit.SIGN_IN_TO_ACCOUNT, "b");
        limits.take(Limit.SIGN_IN, "a");
    }

    @Test
    void it_refills_evenly_and_no_further_than_the_brim() {
        useUp("a");
        clock.advance(Limit.SIGN_IN_TO_ACCOUNT.period().dividedBy(Limit.SIGN_IN_TO_ACCOUNT.most()));

        limits.take(Limit.SIGN_IN_TO_ACCOUNT, "a");
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN_TO_ACCOUNT, "a")).isInstanceOf(TooMany.class);

        clock.advance(Limit.SIGN_IN_TO_ACCOUNT.period().multipliedBy(5));
        useUp("a");
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN_TO_ACCOUNT, "a")).isInstanceOf(TooMany.class);
    }

    @Test
    void who_means_well_is_forgiven() {
        useUp("a");
        limits.forgive(Limit.SIGN_IN_TO_ACCOUNT, "a");

        limits.take(Limit.SIGN_IN_TO_ACCOUNT, "a");
    }

    private void useUp(String who) {
        for (int i = 0; i < Limit.SIGN_IN_TO_ACCOUNT.most(); i++) {
            limits.take(Limit.SIGN_IN_TO_ACCOUNT, who);
        }
    }
}
