package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;
import static care.tend.scheduling.internal.AppointmentTable.APPOINTMENT;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Hold;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments that wait for an answer, and those that come forward: rows of {@code scheduling.appointment}. */
@Repository
public class RequestTable {

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests that can still be answered at {@code now}, the most urgent first. */
    public List<Appointment> waiting(BusinessId business, Instant now) {
        return jdbc.sql("""
                        select * from scheduling.appointment
                        where business_id = :business and status = 'pending' and decide_by > :now
                        order by decide_by, id limit 200
                        """)
                .param("business", business.value())
                .param("now", utc(now))
                .query(APPOINTMENT)
                .list();
    }

    /** What became of a request, by id. Its guest will be told. */
    List<Appointment> answer(
            List<Appointment> request, Status status, Request.Answer answer, String reason, Instant at) {
        return jdbc.sql("""
                        update scheduling.appointment
                        set status = :status, answer = :answer, cancel_reason = :reason, status_changed_at = :at,
                            version = version + 1, sequence = sequence + 1
                        where business_id = :business and id = any (:ids) returning *
                        """)
                .param("status", status.word())
                .param("answer", answer.word())
                .param("reason", status == Status.CANCELLED ? reason : null)
                .param("at", utc(at))
                .param("business", request.getFirst().business().value())
                .param("ids", request.stream().map(part -> part.id().value()).toArray(UUID[]::new))
                .query(APPOINTMENT)
                .list();
    }

    /** Takes what was kept for it; its guest will be told. */
    Appointment bringForward(Appointment later, Hold hold, Instant at) {
        return jdbc.sql("""
                        update scheduling.appointment
                        set provider_id = :provider, starts_at = :starts, ends_at = :ends, moved_at = :at,
                            decide_by = least(decide_by, :starts), sequence = sequence + 1, version = version + 1
                        where business_id = :business and id = :id returning *
                        """)
                .param("provider", hold.provider().value())
                .param("starts", utc(hold.period().start()))
                .param("ends", utc(hold.period().end()))
                .param("at", utc(at))
                .param("business", later.business().value())
                .param("id", later.id().value())
                .query(APPOINTMENT)
                .single();
    }
}
