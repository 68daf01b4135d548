package care.tend.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Why Tend does not start. The message says in one line what is wrong and what to do, and never holds a secret; each
 * reason has an exit status of its own, so that a script can tell them apart. Statuses 10 to 19 belong to the launcher.
 */
public abstract sealed class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    private StartRefused(int exitStatus, String message) {
        super(message, null, false, false);
        this.exitStatus = exitStatus;
    }

    /** What is wrong and what to do: one line, or one for each wrong setting. */
    public List<String> lines() {
        return Objects.requireNonNullElse(getMessage(), "").lines().toList();
    }

    /** What the process exits with. */
    public int exitStatus() {
        return exitStatus;
    }

    /** One or more settings cannot be read: a line for each. */
    public static final class InvalidSettings extends StartRefused {
        private static final long serialVersionUID = 1L;

        public InvalidSettings(List<String> faults) {
            super(20, String.join(System.lineSeparator(), faults));
        }
    }

    /** Somebody else listens there. */
    public static final class PortTaken extends StartRefused {
        private static final long serialVersionUID = 1L;

        public PortTaken(String address, int port) {
            super(
                    21,
                    "port %d on %s is taken by another program: stop it, or set TEND_PORT to a free one"
                            .formatted(port, address));
        }
    }

    /** Another Tend runs on the data folder. */
    public static final class FolderInUse extends StartRefused {
        private static final long serialVersionUID = 1L;

        public FolderInUse(Path folder, String holder) {
            super(22, "data folder in use by another Tend (pid %s): %s".formatted(holder, folder));
        }
    }

    /** The data was written by a version of Tend that came after this one. */
    public static final class NewerData extends StartRefused {
        private static final long serialVersionUID = 1L;

        public NewerData(String version) {
            super(
                    23,
                    "the data belongs to a newer version of Tend (it has migration %s): start that version or a later one"
                            .formatted(version));
        }
    }

    /** The data folder was made by another major version of PostgreSQL. */
    public static final class OtherPostgres extends StartRefused {
        private static final long serialVersionUID = 1L;

        public OtherPostgres(Path folder, String found, int expected) {
            super(
                    24,
                    "%s holds data of PostgreSQL %s, this Tend brings PostgreSQL %d: restore a backup into an empty folder"
                            .formatted(folder, found, expected));
        }
    }

    /** Too little space to be safe. */
    public static final class DiskFull extends StartRefused {
        private static final long serialVersionUID = 1L;

        public DiskFull(Path folder, long freeMegabytes, long neededMegabytes) {
            super(
                    25,
                    "only %d MB free on the disk of %s, Tend needs at least %d MB: make room, or set TEND_HOME to a larger disk"
                            .formatted(freeMegabytes, folder, neededMegabytes));
        }
    }

    /** A folder of ours cannot be made, read or written. */
    public static final class FolderUnusable extends StartRefused {
        private static final long serialVersionUID = 1L;

        public FolderUnusable(Path folder, String why) {
            super(26, "cannot use the folder %s: %s".formatted(folder, why));
        }
    }

    /** The embedded PostgreSQL does not come up. */
    public static final class PostgresFailed extends StartRefused {
        private static final long serialVersionUID = 1L;

        public PostgresFailed(String why, Path log) {
            super(27, "the embedded PostgreSQL does not start: %s (more in %s)".formatted(why, log));
        }
    }

    /** Nobody answers at the address of the external database, or not to us. */
    public static final class DatabaseUnreachable extends StartRefused {
        private static final long serialVersionUID = 1L;

        public DatabaseUnreachable(String setting, String address, String why) {
            super(30, "cannot reach the database of %s at %s: %s".formatted(setting, address, why));
        }
    }

    /** The external database lacks what Tend needs. */
    public static final class DatabaseTooOld extends StartRefused {
        private static final long serialVersionUID = 1L;

        public DatabaseTooOld(String found, int needed) {
            super(31, "the database is PostgreSQL %s, Tend needs %d or newer".formatted(found, needed));
        }
    }

    /** The application's role could pass by the isolation of tenants. */
    public static final class RoleTooPowerful extends StartRefused {
        private static final long serialVersionUID = 1L;

        public RoleTooPowerful(String role, String why) {
            super(
                    32,
                    "the role %s of TEND_DATABASE_URL %s: give Tend a plain role, ./tend doctor prints the SQL"
                            .formatted(role, why));
        }
    }
}
