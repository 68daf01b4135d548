package care.tend;

import care.tend.platform.Doctor;
import care.tend.platform.StartRefused;
import care.tend.scheduling.SlotsCommand;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: {@code run} serves until it is told to stop, the rest answer and end. {@code ./tend} calls it. */
@SpringBootApplication
public class Tend {

    private static final int USAGE = 64;

    /** The first word says what to do, {@code run} when there is none. Ends the process with a status of its own. */
    public static void main(String[] arguments) throws IOException {
        var words = List.of(arguments);
        var command = words.isEmpty() ? "run" : words.getFirst();
        var options = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            switch (command) {
                case "run" -> Server.run(options);
                case "rehearse" -> Rehearsal.run();
                case "slots" -> System.exit(SlotsCommand.run(options, System.in, System.out, System.err));
                case "doctor" -> System.exit(Doctor.run(options, System::getenv, System.out));
                default -> {
                    System.err.println("tend: unknown command " + command + ", see ./tend help");
                    System.exit(USAGE);
                }
            }
        } catch (StartRefused refused) {
            refused.lines().forEach(line -> System.err.println("tend: " + line));
            System.exit(refused.exitStatus());
        }
    }
}
