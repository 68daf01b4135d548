package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs: it refuses to run as root. Everything it runs becomes the process itself (nothing forks in
 * between), so Tend stays its parent.
 */
sealed interface Privilege {

    /** What stands before a command. */
    List<String> prefix();

    /** Lets PostgreSQL own {@code path} and all below. */
    void give(Path path) throws IOException;

    /**
     * Lets PostgreSQL pass through {@code home} and run what is in {@code software}.
     *
     * @throws StartRefused.FolderUnusable when a folder above is closed to it
     */
    void letIn(Path home, Path software) throws IOException;

    /** As ourselves, an ordinary account. */
    record Ourselves() implements Privilege {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void give(Path path) {
            // it is ours already
        }

        @Override
        public void letIn(Path home, Path software) {
            // it is open to us already
        }
    }

    /** As root seen from outside, and as nobody in particular seen from inside: a user namespace without a mapping. */
    record UserNamespace() implements Privilege {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void give(Path path) throws IOException {
            // files of root are its own inside, too; they may be of an account, from a start where this was refused
            chown(path, "root");
        }

        @Override
        public void letIn(Path home, Path software) {
            // and it enters where root enters
        }
    }

    /** As an unprivileged account of the system, where namespaces are refused (as in most containers). */
    record Account(String name, String user, String group) implements Privilege {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        }

        @Override
        public void give(Path path) throws IOException {
            chown(path, name);
        }

        @Override
        public void letIn(Path home, Path software) throws IOException {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            Files.setPosixFilePermissions(software, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (Commands.status(join(prefix(), List.of("test", "-x", software.toString()))) != 0) {
                throw new StartRefused.FolderUnusable(
                        home,
                        "root has to run PostgreSQL as the account %s, which cannot reach it: run Tend as an ordinary"
                                        .formatted(name)
                                + " account, or set TEND_HOME to a folder that others may enter");
            }
        }
    }

    /** The least that works here. */
    static Privilege find() {
        if (new UnixSystem().getUid() != 0) {
            return new Ourselves();
        }
        var namespace = new UserNamespace();
        return Commands.status(join(namespace.prefix(), List.of("true"))) == 0 ? namespace : account();
    }

    /** An account made for this, or for PostgreSQL; else {@code tend} is made. */
    static Privilege account() {
        return known("tend").or(() -> known("postgres")).orElseGet(() -> {
            Commands.status(List.of("useradd", "--system", "--no-create-home", "--shell", "/bin/false", "tend"));
            return known("tend").orElseThrow(Privilege::refused);
        });
    }

    private static StartRefused refused() {
        return new StartRefused.FolderUnusable(
                Path.of("/"),
                "PostgreSQL does not run as root here, and no account could be made for it: run Tend as an"
                        + " ordinary account");
    }

    private static Optional<Privilege> known(String name) {
        var user = Commands.output(List.of("id", "-u", name));
        var group = Commands.output(List.of("id", "-g", name));
        return user.flatMap(u -> group.map(g -> new Account(name, u, g)));
    }

    private static void chown(Path path, String name) throws IOException {
        var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        if (Files.getOwner(path).equals(owner)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var file : all.toList()) {
                Files.setOwner(file, owner);
            }
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
