package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the class path into a folder named after their contents. */
record PostgresSoftware(Path folder) {

    /** Major version of what is on the class path. */
    static final int MAJOR = 18;

    private static final String PREFIX = "postgresql-";

    /** Unpacks into {@code software} unless that was done, and clears away what an earlier build unpacked. */
    static PostgresSoftware unpack(Path software) {
        OwnFiles.folder(software);
        try {
            var archive = archive();
            var folder = software.resolve(PREFIX + MAJOR + "-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                for (var old : unpackedEarlier(software)) {
                    delete(old);
                }
                var draft = software.resolve("unpacking");
                delete(draft);
                unpack(archive, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresSoftware(folder);
        } catch (IOException refused) {
            throw new StartRefused.FolderUnusable(software, OwnFiles.reason(refused));
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() throws IOException {
        var system = System.getProperty("os.name", "").startsWith("Mac") ? "Darwin" : "Linux";
        try (var stream =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch", ""))) {
            return stream.readAllBytes();
        }
    }

    private static String checksum(byte[] archive) {
        var sum = new CRC32C();
        sum.update(archive);
        return Long.toHexString(sum.getValue());
    }

    private static List<Path> unpackedEarlier(Path software) throws IOException {
        try (var found = Files.list(software)) {
            return found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive of PostgreSQL points outside itself");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path left, @org.jspecify.annotations.Nullable IOException failed) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
