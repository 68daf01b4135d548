package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of all data, held by one process at a time. The hold is a lock of the operating system: it ends with the
 * process, however that ends, so there is no stale lock to clear.
 */
public final class DataFolder implements AutoCloseable {

    static final long NEEDED_MEGABYTES = 200;

    /**
     * Held by this process. A second look at a locked file would, by the rules of POSIX, give up the first one's lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is absent and takes hold of it.
     *
     * @throws StartRefused.FolderInUse when another process, or another part of this one, holds it
     * @throws StartRefused.DiskFull when less than 200 MB are free there
     * @throws StartRefused.FolderUnusable when it cannot be made or written
     */
    public static DataFolder hold(Path home) {
        return hold(home, NEEDED_MEGABYTES);
    }

    /** As {@link #hold(Path)}, with another idea of what is enough space. */
    static DataFolder hold(Path home, long neededMegabytes) {
        OwnFiles.folder(home);
        try {
            var real = home.toRealPath();
            if (!HELD.add(real)) {
                throw new StartRefused.FolderInUse(
                        home, Long.toString(ProcessHandle.current().pid()));
            }
            var folder = lockOrForget(real);
            try {
                folder.requireSpace(neededMegabytes);
                return folder;
            } catch (StartRefused refused) {
                folder.close();
                throw refused;
            }
        } catch (IOException refused) {
            throw new StartRefused.FolderUnusable(home, OwnFiles.reason(refused));
        }
    }

    public Path home() {
        return home;
    }

    Path postgres() {
        return home.resolve("postgres");
    }

    Path software() {
        return home.resolve("software");
    }

    Path log() {
        return home.resolve("logs").resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            // the lock ends with the process anyway
        } finally {
            HELD.remove(home);
        }
    }

    private static DataFolder lockOrForget(Path home) throws IOException {
        try {
            return new DataFolder(home, lock(home));
        } catch (IOException | RuntimeException refused) {
            HELD.remove(home);
            throw refused;
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var file = home.resolve("tend.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                var holder = Files.readString(file).strip();
                channel.close();
                throw new StartRefused.FolderInUse(home, holder.isEmpty() ? "unknown" : holder);
            }
            channel.truncate(0);
            var pid = Long.toString(ProcessHandle.current().pid()) + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (OverlappingFileLockException held) {
            channel.close();
            throw new StartRefused.FolderInUse(
                    home, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** What is free on its disk, for us. */
    public long freeMegabytes() {
        try {
            return Files.getFileStore(home).getUsableSpace() >> 20;
        } catch (IOException refused) {
            throw new StartRefused.FolderUnusable(home, OwnFiles.reason(refused));
        }
    }

    private void requireSpace(long neededMegabytes) {
        var free = freeMegabytes();
        if (free < neededMegabytes) {
            throw new StartRefused.DiskFull(home, free, neededMegabytes);
        }
    }
}
