package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.Appointment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time that requests keep while they wait: rows of {@code scheduling.claim}. */
@Repository
class RequestClaims {

    private final JdbcClient jdbc;

    RequestClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has their time run out then, unless somebody answers before. */
    void expire(BusinessId business, List<Appointment> requests, Instant at) {
        jdbc.sql("""
                        update scheduling.claim set expires_at = :at
                        where business_id = :business and appointment_id = any (:requests)
                        """)
                .param("at", utc(at))
                .param("business", business.value())
                .param("requests", ids(requests))
                .update();
    }

    /** False when time of one of them ran out and somebody has met it. */
    boolean keepForGood(BusinessId business, List<Appointment> requests) {
        jdbc.sql("""
                        update scheduling.claim set expires_at = null
                        where business_id = :business and appointment_id = any (:requests)
                        """)
                .param("business", business.value())
                .param("requests", ids(requests))
                .update();
        return jdbc.sql("""
                        select count(distinct appointment_id) from scheduling.claim
                        where business_id = :business and appointment_id = any (:requests)
                        """)
                        .param("business", business.value())
                        .param("requests", ids(requests))
                        .query(Integer.class)
                        .single()
                == requests.size();
    }

    private static UUID[] ids(List<Appointment> requests) {
        return requests.stream().map(request -> request.id().value()).toArray(UUID[]::new);
    }
}
