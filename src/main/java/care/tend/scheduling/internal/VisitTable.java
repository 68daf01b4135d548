package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import care.tend.scheduling.Visit;
import care.tend.scheduling.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appointments that belong together. However many, one statement each time. */
@Repository
public class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Visit> read(BusinessId business, VisitId visit) {
        return read(business, visit, "");
    }

    /** As {@link #read}, and nobody else changes it before this transaction ends. */
    Optional<Visit> lock(BusinessId business, VisitId visit) {
        return read(business, visit, " for update");
    }

    private Optional<Visit> read(BusinessId business, VisitId visit, String how) {
        var parts = jdbc.sql("""
                        select * from scheduling.appointment
                        where business_id = :business and visit_id = :visit order by id
                        """ + how)
                .param("business", business.value())
                .param("visit", visit.value())
                .query(AppointmentTable.APPOINTMENT)
                .list();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Visit(visit, parts));
    }

    /**
     * Puts each part where it was found room.
     *
     * @param told whether the guest will be told, and so the sequence rises
     * @param byGuest whether it is a move of the guest's own, which are counted
     */
    void move(
            BusinessId business,
            List<Appointment> parts,
            List<Planned.Part> to,
            boolean told,
            boolean byGuest,
            Instant at) {
        jdbc.sql("""
                        update scheduling.appointment a
                        set provider_id = n.provider, starts_at = n.starts::timestamptz, ends_at = n.ends::timestamptz,
                            moved_at = :at,
                            version = version + 1, sequence = sequence + case when :told then 1 else 0 end,
                            guest_moves = guest_moves + case when :byGuest then 1 else 0 end,
                            decide_by = least(decide_by, :first)
                        from unnest(:ids::uuid[], :providers::uuid[], :starts::text[], :ends::text[])
                            as n (id, provider, starts, ends)
                        where a.business_id = :business and a.id = n.id
                        """)
                .param("told", told)
                .param("byGuest", byGuest)
                .param("at", utc(at))
                .param(
                        "first",
                        utc(to.stream()
                                .map(part -> part.period().start())
                                .min(Instant::compareTo)
                                .orElseThrow()))
                .param("business", business.value())
                .param("ids", ids(parts))
                .param(
                        "providers",
                        to.stream().map(part -> part.provider().value()).toArray(UUID[]::new))
                .param(
                        "starts",
                        to.stream()
                                .map(part -> part.period().start().toString())
                                .toArray(String[]::new))
                .param(
                        "ends",
                        to.stream().map(part -> part.period().end().toString()).toArray(String[]::new))
                .update();
    }

    void cancel(BusinessId business, List<Appointment> parts, String reason, Instant at) {
        jdbc.sql("""
                        update scheduling.appointment
                        set status = :status, cancel_reason = :reason, status_changed_at = :at, version = version + 1,
                            sequence = sequence + 1,
                            answer = case when status = 'pending' then 'withdrawn' else answer end
                        where business_id = :business and id = any(:ids)
                        """)
                .param("status", Status.CANCELLED.word())
                .param("reason", reason)
                .param("at", utc(at))
                .param("business", business.value())
                .param("ids", ids(parts))
                .update();
    }

    /**
     * The whole was changed by one of its parts.
     *
     * @return the sequence that its first part has now
     */
    int touch(BusinessId business, AppointmentId lead) {
        return jdbc.sql("""
                        update scheduling.appointment set sequence = sequence + 1
                        where business_id = :business and id = :id returning sequence
                        """)
                .param("business", business.value())
                .param("id", lead.value())
                .query(Integer.class)
                .single();
    }

    private static UUID[] ids(List<Appointment> parts) {
        return parts.stream().map(part -> part.id().value()).toArray(UUID[]::new);
    }
}
