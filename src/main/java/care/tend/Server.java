package care.tend;

import care.tend.identity.FirstAccount;
import care.tend.identity.OneTimeToken;
import care.tend.platform.Ground;
import care.tend.platform.Settings;
import care.tend.platform.StartRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** One running Tend: the ground first and the application on it; at the end the other way round. */
final class Server {

    private static final int FAILED = 1;

    private final Settings settings;
    private final Ground ground;
    private volatile @Nullable ConfigurableApplicationContext context;
    private boolean stopped = false;

    private Server(Settings settings, Ground ground) {
        this.settings = settings;
        this.ground = ground;
    }

    /**
     * Starts, prints where to go, and returns while it serves. A signal to the process ends it: requests under way are
     * finished, then the database stops.
     *
     * @param options {@code --demo}, or nothing
     * @throws StartRefused with the one line to print when it cannot start
     */
    static void run(List<String> options) {
        var demo = Options.parse(options).demo();
        var settings = Settings.from(System::getenv);
        var server = start(settings, demo);
        Welcome.of(settings, demo, demo ? Optional.empty() : server.firstLink())
                .lines()
                .forEach(System.out::println);
    }

    /**
     * Starts on {@code settings}, and stops when the process ends, if not before.
     *
     * @throws StartRefused with the one line to print when it cannot start
     */
    static Server start(Settings settings, boolean demo) {
        var server = new Server(settings, Ground.prepare(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        server.start(demo);
        return server;
    }

    /** Opens the first account, as long as there is none. */
    private Optional<OneTimeToken> firstLink() {
        return Objects.requireNonNull(context).getBean(FirstAccount.class).offer();
    }

    private void start(boolean demo) {
        var application = new SpringApplication(Tend.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(demo));
        application.addInitializers(ground);
        try {
            context = application.run();
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused refused) {
                    throw refused;
                }
                if (cause instanceof PortInUseException taken) {
                    throw new StartRefused.PortTaken(settings.bind().getHostAddress(), taken.getPort());
                }
            }
            // Spring has said why
            System.exit(FAILED);
        }
    }

    /** Those that must be known before the first line of the log; the ground adds its own. */
    private Map<String, Object> properties(boolean demo) {
        return settings.log() == Settings.LogFormat.JSON
                ? Map.of("tend.demo", demo, "logging.structured.format.console", "ecs")
                : Map.of("tend.demo", demo);
    }

    /** Finishes what is under way, then ends the database. Twice is once. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        var running = context;
        if (running != null) {
            System.out.println("  Stopping: what is under way is finished first");
            running.close();
        }
        ground.close();
    }

    /** What may stand behind {@code run}. */
    record Options(boolean demo) {

        static Options parse(List<String> words) {
            for (var word : words) {
                if (!word.equals("--demo")) {
                    throw new StartRefused.InvalidSettings(
                            List.of("unknown option " + word + " of run: expected --demo or nothing"));
                }
            }
            return new Options(!words.isEmpty());
        }
    }
}
