package care.tend.testing;

import care.tend.Tend;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running server: every class shares the server and starts with a database of its own, the clock at
 * {@link TestClock#START} and no limits used up.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Tend.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.enabled=false",
            "db-scheduler.enabled=false",
            "springdoc.api-docs.enabled=true",
            "server.address=127.0.0.1"
        })
@ContextConfiguration(initializers = TestHome.class)
@Import({TestBeans.class, Given.class, Salon.class})
@ExtendWith(FreshDatabase.class)
public @interface TendTest {}
