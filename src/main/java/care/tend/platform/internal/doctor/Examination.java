package care.tend.platform.internal.doctor;

import care.tend.platform.Settings;
import care.tend.platform.StartRefused;
import care.tend.platform.internal.postgres.DataFolder;
import care.tend.platform.internal.postgres.ExternalCheck;
import java.util.ArrayList;
import java.util.List;

/** Looks at what a start would meet, and changes nothing that a start would not. */
public final class Examination {

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    private Examination(Settings settings) {
        this.settings = settings;
    }

    public static List<Finding> of(Settings settings) {
        var examination = new Examination(settings);
        examination.folderAndPort();
        examination.database();
        examination.mail();
        return List.copyOf(examination.findings);
    }

    /** A port is not free, and rightly so, when it is Tend that runs there. */
    private void folderAndPort() {
        try (var folder = DataFolder.hold(settings.home())) {
            findings.add(Finding.well("data", folder.home() + ", " + folder.freeMegabytes() + " MB free"));
            check("port", () -> {
                FreePort.require(settings.bind(), settings.port());
                return "%d on %s is free"
                        .formatted(settings.port(), settings.bind().getHostAddress());
            });
        } catch (StartRefused.FolderInUse running) {
            findings.add(
                    Finding.well("data", "Tend is running: " + running.lines().getFirst()));
        } catch (StartRefused refused) {
            findings.add(Finding.wrong("data", refused.lines().getFirst()));
        }
    }

    private void database() {
        check("database", () -> settings.database()
                .map(external -> {
                    ExternalCheck.examine(external);
                    return "external, " + external.application();
                })
                .orElse("embedded PostgreSQL 18"));
    }

    private void mail() {
        findings.add(Finding.well(
                "mail",
                settings.smtp()
                        .map(server -> "leaves by " + server)
                        .orElse("kept in the local mailbox; set TEND_SMTP_URL to send it")));
        settings.imap().ifPresent(server -> findings.add(Finding.well("replies", "read from " + server)));
    }

    private void check(String subject, Check check) {
        try {
            findings.add(Finding.well(subject, check.look()));
        } catch (StartRefused refused) {
            findings.add(Finding.wrong(subject, refused.lines().getFirst()));
        }
    }

    private interface Check {
        /** @return what is well */
        String look();
    }
}
