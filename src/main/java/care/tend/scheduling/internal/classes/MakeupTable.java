package care.tend.scheduling.internal.classes;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.Makeup;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.makeup}. That none is granted or used twice is the keys' to say. */
@Repository
public class MakeupTable {

    private static final RowMapper<Makeup> MAKEUP = (row, n) -> new Makeup(
            new AttendanceId(row.getObject("missed_id", UUID.class)),
            new ServiceId(row.getObject("service_id", UUID.class)),
            instant(row, "expires_at"),
            Optional.ofNullable(row.getObject("used_id", UUID.class)).map(AttendanceId::new));

    private final JdbcClient jdbc;

    MakeupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Twice is once. */
    void grant(BusinessId business, Makeup makeup, Instant now) {
        jdbc.sql("""
                        insert into scheduling.makeup (business_id, missed_id, service_id, granted_at, expires_at)
                        values (:business, :missed, :service, :at, :expires) on conflict do nothing
                        """)
                .param("business", business.value())
                .param("missed", makeup.missed().value())
                .param("service", makeup.service().value())
                .param("at", utc(now))
                .param("expires", utc(makeup.expiresAt()))
                .update();
    }

    /** For what somebody missed; empty when it is not made up. */
    public Optional<Makeup> of(BusinessId business, AttendanceId missed) {
        return one(business, missed, "missed_id");
    }

    /** By which a place was taken; empty when it was booked. */
    Optional<Makeup> usedFor(BusinessId business, AttendanceId used) {
        return one(business, used, "used_id");
    }

    private Optional<Makeup> one(BusinessId business, AttendanceId attendance, String column) {
        return jdbc.sql("select * from scheduling.makeup where business_id = :business and " + column + " = :id")
                .param("business", business.value())
                .param("id", attendance.value())
                .query(MAKEUP)
                .optional();
    }

    /** @return false when it was used before */
    boolean use(BusinessId business, AttendanceId missed, AttendanceId used) {
        return jdbc.sql("""
                                update scheduling.makeup set used_id = :used
                                where business_id = :business and missed_id = :missed and used_id is null
                                """)
                        .param("used", used.value())
                        .param("business", business.value())
                        .param("missed", missed.value())
                        .update()
                == 1;
    }
}
