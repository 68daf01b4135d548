package care.tend.demo.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.AppointmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code demo.installation}, {@code demo.business} and {@code demo.carried}. */
@Repository
public class InstallationTable {

    private final JdbcClient jdbc;

    InstallationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isMarked() {
        return jdbc.sql("select exists (select from demo.installation)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public void mark(Instant at) {
        jdbc.sql("insert into demo.installation (started_at) values (:at) on conflict do nothing")
                .param("at", utc(at))
                .update();
    }

    public Optional<BusinessId> business(String story) {
        return jdbc.sql("select business_id from demo.business where story = :story")
                .param("story", story)
                .query((row, n) -> new BusinessId(row.getObject("business_id", UUID.class)))
                .optional();
    }

    public void begin(String story, BusinessId business, Instant at) {
        jdbc.sql("""
                        insert into demo.business (story, business_id, updated_at) values (:story, :business, :at)
                        on conflict (story) do nothing
                        """)
                .param("story", story)
                .param("business", business.value())
                .param("at", utc(at))
                .update();
    }

    /** The last day that has appointments; empty while the business is not furnished. */
    public Optional<LocalDate> filledThrough(String story) {
        return jdbc.sql("select filled_through from demo.business where story = :story for update")
                .param("story", story)
                .query((row, n) -> Optional.ofNullable(row.getObject("filled_through", LocalDate.class)))
                .single();
    }

    public void filled(String story, LocalDate through, Instant at) {
        jdbc.sql("update demo.business set filled_through = :through, updated_at = :at where story = :story")
                .param("through", through)
                .param("at", utc(at))
                .param("story", story)
                .update();
    }

    /** The version at which an earlier start left it; 0 when none carried it on. */
    public int carriedTo(AppointmentId appointment) {
        return jdbc.sql("select version from demo.carried where appointment_id = :id")
                .param("id", appointment.value())
                .query((row, n) -> row.getInt("version"))
                .optional()
                .orElse(0);
    }

    public void carried(AppointmentId appointment, int version) {
        jdbc.sql("""
                        insert into demo.carried (appointment_id, version) values (:id, :version)
                        on conflict (appointment_id) do update set version = excluded.version
                        """).param("id", appointment.value()).param("version", version).update();
    }
}
