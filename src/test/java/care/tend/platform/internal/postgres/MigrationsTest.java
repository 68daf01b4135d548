package care.tend.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @Test
    void data_of_a_newer_version_are_not_touched(@TempDir Path place) throws Exception {
        var scripts = Files.createDirectory(place.resolve("scripts"));
        TestSoftware.shareWith(place.resolve("data"));
        try (var folder = DataFolder.hold(place.resolve("data"));
                var server = EmbeddedDatabase.start(folder, place.resolve("keys"), Map.of())) {
            write(scripts, "V202601010000__first.sql", "create table platform.kept ()");
            write(scripts, "V202701010000__second.sql", "create table platform.later ()");
            Migrations.migrate(flyway(server, scripts));

            Files.delete(scripts.resolve("V202701010000__second.sql"));
            write(scripts, "V202601020000__third.sql", "drop table platform.kept");

            assertThatThrownBy(() -> Migrations.migrate(flyway(server, scripts)))
                    .isInstanceOf(StartRefused.NewerData.class)
                    .hasMessageContaining("newer version of Tend (it has migration 202701010000)");
            assertThat(TestSoftware.ask(server.owner(), "select to_regclass('platform.kept') is not null"))
                    .isEqualTo("t");
        }
    }

    private static Flyway flyway(EmbeddedDatabase server, Path scripts) {
        return Flyway.configure()
                .dataSource(
                        server.owner().jdbcUrl(),
                        server.owner().user(),
                        server.owner().password())
                .locations("filesystem:" + scripts)
                .defaultSchema("platform")
                .createSchemas(true)
                .load();
    }

    private static void write(Path folder, String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name), sql);
    }
}
