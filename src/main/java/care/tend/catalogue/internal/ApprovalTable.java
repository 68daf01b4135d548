package care.tend.catalogue.internal;

import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code catalogue.approval}: services that somebody answers for. */
@Repository
public class ApprovalTable {

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param within how long a request may wait; empty to promise at once */
    public void keep(BusinessId business, ServiceId service, Optional<Duration> within) {
        Kept.changing();
        if (within.isEmpty()) {
            jdbc.sql("delete from catalogue.approval where business_id = :business and service_id = :service")
                    .param("business", business.value())
                    .param("service", service.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into catalogue.approval (business_id, service_id, within_minutes)
                        values (:business, :service, :minutes)
                        on conflict (business_id, service_id) do update set within_minutes = excluded.within_minutes
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("minutes", (int) within.get().toMinutes())
                .update();
    }
}
