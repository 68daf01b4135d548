package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;

/** Files and folders that only the account running Tend may read. */
public final class OwnFiles {

    private static final int SECRET_BYTES = 24;

    private OwnFiles() {}

    /** The folder {@code file} stands in. */
    static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    }

    /** Makes {@code folder} and its parents when absent; its own mode is then 0700. */
    public static Path folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                var parent = folder.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return folder;
        } catch (IOException refused) {
            throw new StartRefused.FolderUnusable(folder, reason(refused));
        }
    }

    /** The secret kept in {@code file}, 192 random bits in URL-safe letters, made when absent; mode 0600. */
    public static String secret(Path file) {
        folder(parent(file));
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(fresh);
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh) + "\n");
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return Files.readString(file).strip();
        } catch (IOException refused) {
            throw new StartRefused.FolderUnusable(file, reason(refused));
        }
    }

    /** Writes {@code text} whole or not at all, and to the disk before it is seen. */
    static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "no permission";
            case FileAlreadyExistsException present -> "a file stands in its place";
            case NoSuchFileException missing -> "missing " + missing.getFile();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
