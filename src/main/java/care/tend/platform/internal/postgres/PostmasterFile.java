package care.tend.platform.internal.postgres;

import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid} (lines 1, 2, 4 and 8 of pidfile.h).
 *
 * @param port 0 while it is not known yet
 */
record PostmasterFile(long pid, String dataFolder, int port, boolean ready) {

    /** Empty for a file that is being written, or was never one. */
    static Optional<PostmasterFile> parse(String text) {
        var lines = text.lines().map(String::strip).toList();
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(line(lines, 0)),
                    line(lines, 1),
                    line(lines, 3).isEmpty() ? 0 : Integer.parseInt(line(lines, 3)),
                    line(lines, 7).equals("ready")));
        } catch (NumberFormatException garbage) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
