package care.tend.demo.internal;

import care.tend.demo.Demo;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills in the examples before the server says that it is ready. */
@Component
@ConditionalOnProperty("tend.demo")
class DemoRunner implements ApplicationRunner {

    private final Demo demo;

    DemoRunner(Demo demo) {
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demo.fill();
    }
}
