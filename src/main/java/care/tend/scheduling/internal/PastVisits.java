package care.tend.scheduling.internal;

import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a client came: read from {@code scheduling.appointment}. */
@Repository
public class PastVisits {

    private final JdbcClient jdbc;

    PastVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The starts of their last visits that took place, six at most. */
    public List<Instant> of(BusinessId business, ClientId client) {
        return jdbc.sql("""
                        select starts_at from scheduling.appointment
                        where business_id = :business and client_id = :client and status = 'fulfilled'
                        order by starts_at desc limit 6
                        """)
                .param("business", business.value())
                .param("client", client.value())
                .query((row, n) ->
                        row.getObject("starts_at", OffsetDateTime.class).toInstant())
                .list();
    }
}
