package care.tend.platform.internal;

import care.tend.platform.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring from telling at length what the program says in one line. Named in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {

    StartRefusedReporter(ConfigurableApplicationContext context) {
        // the signature Spring Boot asks for; nothing of the context is needed
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }
}
