package care.tend.platform.internal.postgres;

import care.tend.platform.StartRefused;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables to what this build expects, and touches nothing when they are ahead of it. */
final class Migrations {

    private Migrations() {}

    /** @throws StartRefused.NewerData when a migration was applied that this build does not have */
    static void migrate(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getVersion() != null)
                .filter(migration -> !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparable::compareTo);
        unknown.ifPresent(version -> {
            throw new StartRefused.NewerData(version.toString());
        });
        flyway.migrate();
    }
}
