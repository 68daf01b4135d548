package care.tend.scheduling.internal.replies;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.reply}, and what stands of them with the appointment. */
@Repository
class ReplyTable {

    private final JdbcClient jdbc;

    ReplyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose it is; outside any business. */
    Optional<BusinessId> businessOf(AppointmentId appointment) {
        return jdbc.sql("select scheduling.business_of_appointment(:id) as id")
                .param("id", appointment.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single()
                .map(BusinessId::new);
    }

    /**
     * Enters a mail that will have an effect.
     *
     * @param stamp when it was written, after the client's clock
     * @return false when it had one before, or a later one has (RFC 5546 2.1.5)
     */
    boolean enter(
            BusinessId business, AppointmentId appointment, String message, int sequence, Instant stamp, Instant now) {
        return jdbc.sql("""
                        insert into scheduling.reply (business_id, appointment_id, message, sequence, stamp, read_at)
                        select :business, :appointment, :message, :sequence, :stamp, :now
                        where not exists (select from scheduling.reply r
                                          where r.business_id = :business and r.appointment_id = :appointment
                                            and (r.sequence, r.stamp) > (:sequence, :stamp))
                        on conflict do nothing
                        """)
                        .param("business", business.value())
                        .param("appointment", appointment.value())
                        .param("message", message)
                        .param("sequence", sequence)
                        .param("stamp", utc(stamp))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Notes what was answered with the appointment, and with the other parts of its visit. */
    void note(BusinessId business, List<Appointment> parts, Appointment.Reply reply) {
        jdbc.sql("""
                        update scheduling.appointment
                        set reply = :answer, reply_comment = :comment, replied_at = :at, reply_starts_at = starts_at,
                            version = version + 1
                        where business_id = :business and id = any (:ids)
                        """)
                .param("answer", reply.answer().word())
                .param("comment", reply.comment())
                .param("at", utc(reply.at()))
                .param("business", business.value())
                .param("ids", parts.stream().map(part -> part.id().value()).toArray(UUID[]::new))
                .update();
    }
}
