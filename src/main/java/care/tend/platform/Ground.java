package care.tend.platform;

import care.tend.platform.internal.doctor.FreePort;
import care.tend.platform.internal.postgres.DataFolder;
import care.tend.platform.internal.postgres.EmbeddedDatabase;
import care.tend.platform.internal.postgres.ExternalCheck;
import care.tend.platform.internal.postgres.OwnFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * What must stand before the application starts, and stand until it has ended: the data folder, held by this process
 * alone; a free port; a database that answers, with a role for the application and one for its owner.
 */
public final class Ground implements AutoCloseable, ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Connections for migrations, jobs that watch, and a person with a console, beside those of the application. */
    private static final int SPARE_CONNECTIONS = 15;

    private final Settings settings;
    private final DataFolder folder;
    private final Optional<EmbeddedDatabase> embedded;

    private Ground(Settings settings, DataFolder folder, Optional<EmbeddedDatabase> embedded) {
        this.settings = settings;
        this.folder = folder;
        this.embedded = embedded;
    }

    /** @throws StartRefused with the one line to print when Tend cannot start here */
    public static Ground prepare(Settings settings) {
        var folder = DataFolder.hold(settings.home());
        try {
            OwnFiles.folder(settings.keys());
            FreePort.require(settings.bind(), settings.port());
            settings.database().ifPresent(ExternalCheck::examine);
            var embedded = settings.database().isPresent()
                    ? Optional.<EmbeddedDatabase>empty()
                    : Optional.of(EmbeddedDatabase.start(folder, settings.keys(), tuning(settings)));
            return new Ground(settings, folder, embedded);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** Whether the embedded database can be asked now; empty when Tend does not run one. */
    public Optional<Boolean> embeddedDatabaseAnswers() {
        return embedded.map(EmbeddedDatabase::answers);
    }

    /** Tells the application where it stands. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("ground", properties()));
        context.getBeanFactory().registerSingleton("ground", this);
        settings.imap().ifPresent(server -> context.getBeanFactory().registerSingleton("imapServer", server));
    }

    /** Properties of the application that follow from where it stands. */
    Map<String, Object> properties() {
        var application = settings.database().map(ExternalDatabase::application).orElseGet(() -> embedded.orElseThrow()
                .application());
        var owner = settings.database().map(ExternalDatabase::owner).orElseGet(() -> embedded.orElseThrow()
                .owner());
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind().getHostAddress());
        properties.put("spring.datasource.url", application.jdbcUrl());
        properties.put("spring.datasource.username", application.user());
        properties.put("spring.datasource.password", application.password());
        properties.put("spring.datasource.hikari.maximum-pool-size", settings.databaseConnections());
        properties.put("spring.flyway.url", owner.jdbcUrl());
        properties.put("spring.flyway.user", owner.user());
        properties.put("spring.flyway.password", owner.password());
        properties.put("spring.flyway.placeholders.application", application.user());
        properties.put("tend.home", settings.home().toString());
        properties.put("tend.keys", settings.keys().toString());
        properties.put("tend.url", settings.url().toString());
        properties.put("tend.sign-ups", settings.signUps().name());
        settings.smtp().ifPresent(smtp -> properties.putAll(smtp.properties()));
        properties.put(
                "tend.trusted-proxies",
                settings.trustedProxies().stream().map(AddressRange::toString).collect(Collectors.joining(",")));
        properties.put(
                "tend.reachable-networks",
                settings.reachableNetworks().stream()
                        .map(AddressRange::toString)
                        .collect(Collectors.joining(",")));
        return Map.copyOf(properties);
    }

    /** Ends the database, then lets go of the folder. */
    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
        folder.close();
    }

    private static Map<String, String> tuning(Settings settings) {
        return Map.of("max_connections", Integer.toString(settings.databaseConnections() + SPARE_CONNECTIONS));
    }
}
