package care.tend.testing;

import care.tend.business.Businesses;
import care.tend.platform.Ids;
import care.tend.platform.RateLimits;
import care.tend.platform.Transactions;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What replaces the outside in tests: the clock and the way to the database. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    SwitchingDataSource dataSource() {
        return new SwitchingDataSource();
    }

    @Bean
    Scene scene(JdbcClient jdbc, Transactions transactions, Businesses businesses, Ids ids, Clock clock) {
        return new Scene(jdbc, transactions, businesses, ids, clock);
    }

    @Bean
    Resettable limitsLetGo(RateLimits limits) {
        return limits::forgiveAll;
    }

    @Bean
    RecordingSink recordingSink() {
        return new RecordingSink();
    }
}
