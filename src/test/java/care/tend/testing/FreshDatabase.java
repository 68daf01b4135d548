package care.tend.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each class a database of its own, and each test the same time and a memory in which nothing was counted yet.
 */
final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        spring(test).getBean(SwitchingDataSource.class).next();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        spring(test).getBeansOfType(Resettable.class).values().forEach(Resettable::reset);
        spring(test).getBean(TestClock.class).set(TestClock.START);
    }

    private static ApplicationContext spring(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
