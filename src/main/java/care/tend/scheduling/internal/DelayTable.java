package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.AppointmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.delay} and {@code scheduling.late}. */
@Repository
public class DelayTable {

    private final JdbcClient jdbc;

    DelayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a day that are not on time, in minutes. */
    public Map<ProviderId, Integer> of(BusinessId business, LocalDate day) {
        var found = new HashMap<ProviderId, Integer>();
        jdbc.sql("""
                        select provider_id, minutes from scheduling.delay
                        where business_id = :business and day = :day and minutes > 0
                        """).param("business", business.value()).param("day", day).query(row -> {
            found.put(new ProviderId(row.getObject("provider_id", UUID.class)), row.getInt("minutes"));
        });
        return found;
    }

    void say(BusinessId business, ProviderId provider, LocalDate day, int minutes, Instant at) {
        jdbc.sql("""
                        insert into scheduling.delay (business_id, provider_id, day, minutes, said_at)
                        values (:business, :provider, :day, :minutes, :at)
                        on conflict (business_id, provider_id, day)
                        do update set minutes = excluded.minutes, said_at = excluded.said_at
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("day", day)
                .param("minutes", minutes)
                .param("at", utc(at))
                .update();
    }

    /** When those of {@code appointments} whose clients were told will begin, as they were told last. */
    Map<AppointmentId, Instant> told(BusinessId business, Collection<AppointmentId> appointments) {
        var found = new HashMap<AppointmentId, Instant>();
        jdbc.sql("""
                        select appointment_id, begins_at from scheduling.late
                        where business_id = :business and appointment_id = any (:wanted)
                        """)
                .param("business", business.value())
                .param("wanted", appointments.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new AppointmentId(row.getObject("appointment_id", UUID.class)), instant(row, "begins_at"));
                });
        return found;
    }

    /** Empty when its client was told that very time before; else how often they have been told with this. */
    Optional<Integer> tell(BusinessId business, AppointmentId appointment, Instant begins) {
        return jdbc.sql("""
                        insert into scheduling.late as l (business_id, appointment_id, begins_at)
                        values (:business, :appointment, :begins)
                        on conflict (business_id, appointment_id)
                        do update set begins_at = excluded.begins_at, times = l.times + 1
                        where l.begins_at <> excluded.begins_at
                        returning times
                        """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("begins", utc(begins))
                .query(Integer.class)
                .optional();
    }

    /** Whether its client was last told that it begins then. */
    boolean stands(BusinessId business, AppointmentId appointment, int times) {
        return jdbc.sql("""
                        select exists (select from scheduling.late
                            where business_id = :business and appointment_id = :appointment and times = :times)
                        """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("times", times)
                .query(Boolean.class)
                .single();
    }
}
