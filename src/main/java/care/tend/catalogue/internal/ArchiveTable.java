package care.tend.catalogue.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code catalogue.archived_service}. While a service stands there it is hidden from visitors. */
@Repository
public class ArchiveTable {

    private final JdbcClient jdbc;

    ArchiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the business has no such service. */
    public boolean archive(BusinessId business, ServiceId service, Instant at) {
        Kept.changing();
        return jdbc.sql("""
                        with known as (
                            select id, published from catalogue.service
                            where business_id = :business and id = :service for update),
                        archived as (
                            insert into catalogue.archived_service (business_id, service_id, was_published, archived_at)
                            select :business, id, published, :at from known
                            on conflict (business_id, service_id) do nothing
                            returning service_id),
                        hidden as (
                            update catalogue.service set published = false, version = version + 1
                            where business_id = :business and id in (select service_id from archived))
                        select exists (select from known) as known
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("at", utc(at))
                .query((row, n) -> row.getBoolean("known"))
                .single();
    }

    /** False when it was not archived. */
    public boolean restore(BusinessId business, ServiceId service) {
        Kept.changing();
        return jdbc.sql("""
                        with back as (
                            delete from catalogue.archived_service
                            where business_id = :business and service_id = :service
                            returning service_id, was_published)
                        update catalogue.service s set published = back.was_published, version = version + 1
                        from back where s.business_id = :business and s.id = back.service_id
                        """)
                        .param("business", business.value())
                        .param("service", service.value())
                        .update()
                == 1;
    }

    public Set<ServiceId> list(BusinessId business) {
        return Set.copyOf(jdbc.sql("select service_id from catalogue.archived_service where business_id = :business")
                .param("business", business.value())
                .query((row, n) -> new ServiceId(row.getObject("service_id", UUID.class)))
                .list());
    }
}
