package care.tend.platform.internal.postgres;

import care.tend.platform.Ground;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the application knows of the database it stands on. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    FlywayMigrationStrategy migrateUnlessNewer() {
        return Migrations::migrate;
    }

    /**
     * Part of readiness: says at once that PostgreSQL is being started again, where the pool would wait to find out.
     */
    @Bean
    HealthIndicator embeddedDatabase(ObjectProvider<Ground> ground) {
        return () -> ground.stream()
                        .flatMap(found -> found.embeddedDatabaseAnswers().stream())
                        .allMatch(answers -> answers)
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
