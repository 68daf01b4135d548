package care.tend.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each class a database of its own and each test the same time. */
final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        spring(test).getBean(SwitchingDataSource.class).next();
        spring(test).getBeansOfType(Resettable.class).values().forEach(Resettable::reset);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        spring(test).getBean(TestClock.class).set(TestClock.START);
    }

    private static ApplicationContext spring(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
