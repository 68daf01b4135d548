package care.tend;

import care.tend.platform.Ground;
import care.tend.platform.Settings;
import care.tend.platform.StartRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The one program: {@code run} serves, the rest answer and end. The launcher {@code ./tend} calls it. */
@SpringBootApplication
public class Tend {

    private static final int USAGE = 64;

    /** Ends the process with the status of what was asked for; {@code run} goes on until it is told to stop. */
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        var command = words.isEmpty() ? "run" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            switch (command) {
                case "run" -> run(rest);
                default -> {
                    System.err.println("tend: unknown command " + command);
                    System.exit(USAGE);
                }
            }
        } catch (StartRefused refused) {
            refused.getMessage().lines().forEach(line -> System.err.println("tend: " + line));
            System.exit(refused.exitStatus());
        }
    }

    private static void run(List<String> options) {
        var settings = Settings.from(System::getenv);
        var ground = Ground.prepare(settings);
        var running = new Running(ground);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        var application = new SpringApplication(Tend.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(ground.properties());
        running.context = application.run(options.toArray(String[]::new));
    }

    /** Ends in the reverse order of the start. */
    private static final class Running {
        private final Ground ground;
        private volatile @Nullable ConfigurableApplicationContext context;

        Running(Ground ground) {
            this.ground = ground;
        }

        void close() {
            var open = context;
            if (open != null) {
                open.close();
            }
            ground.close();
        }
    }
}
