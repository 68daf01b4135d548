package care.tend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Folders for data and keys that go with the JVM. */
final class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var home = Files.createTempDirectory("tend-test");
            home.toFile().deleteOnExit();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test home",
                            Map.of(
                                    "tend.home", home.resolve("data").toString(),
                                    "tend.keys", home.resolve("keys").toString(),
                                    // where a test's own servers stand that play the world outside
                                    "tend.reachable-networks", "127.0.0.2")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
