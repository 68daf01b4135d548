package care.tend.platform.internal.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Small commands of the system: what they answer matters, how they fail does not. */
final class Commands {

    private static final int PATIENCE_SECONDS = 10;
    static final int MISSING = 127;

    private Commands() {}

    static int status(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return await(process);
        } catch (IOException missing) {
            return MISSING;
        }
    }

    static Optional<String> output(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return await(process) == 0 ? Optional.of(text.strip()) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static int await(Process process) {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return MISSING;
    }
}
