package care.tend.platform.internal.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** The end of a log of PostgreSQL: why it gave up, in its own words. */
final class LogTail {

    private static final int TAIL_BYTES = 4096;
    private static final long ROTATE_BYTES = 16L << 20;
    private static final Pattern FAULT = Pattern.compile("(?:FATAL|PANIC|error):\\s+(.*)");

    private LogTail() {}

    /** The last fault in {@code log}; a phrase that says nothing when there is none. */
    static String reason(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return reason(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "it ended at once";
        }
    }

    static String reason(String text) {
        return FAULT.matcher(text)
                .results()
                .reduce((earlier, last) -> last)
                .map(found -> found.group(1).strip())
                .orElse("it ended at once");
    }

    /** Keeps one earlier log when this one has grown large. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > ROTATE_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
