package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.AssignmentMode;
import care.tend.scheduling.AssignmentReason;
import care.tend.scheduling.AssignmentReason.Standing;
import care.tend.scheduling.AssignmentRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code scheduling.assignment} and {@code assigned}. */
@Repository
public class AssignmentTable {

    public static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssignmentTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<AssignmentRule> rule(BusinessId business, ServiceId service) {
        return jdbc.sql("""
                        select mode, providers, weights from scheduling.assignment
                        where business_id = :business and service_id = :service
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .query((row, n) -> rule(row))
                .optional();
    }

    public void keep(BusinessId business, ServiceId service, AssignmentRule rule) {
        var people = List.copyOf(rule.weights().keySet());
        jdbc.sql("""
                        insert into scheduling.assignment (business_id, service_id, mode, providers, weights)
                        values (:business, :service, :mode, :providers, :weights::smallint[])
                        on conflict (business_id, service_id) do update
                        set mode = excluded.mode, providers = excluded.providers, weights = excluded.weights
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("mode", rule.mode().word())
                .param("providers", people.stream().map(ProviderId::value).toArray(UUID[]::new))
                .param("weights", people.stream().map(rule::weight).toArray(Integer[]::new))
                .update();
    }

    /** The rule, and how many bookings each was given by turns of late. */
    record Standings(AssignmentRule rule, Map<ProviderId, Integer> recent) {}

    /** Empty when the service has no rule of its own. One statement, however many people there are. */
    Optional<Standings> standings(BusinessId business, ServiceId service, Instant now) {
        var recent = new HashMap<ProviderId, Integer>();
        var rules = jdbc.sql("""
                        select r.mode, r.providers, r.weights, g.provider_id, g.given
                        from scheduling.assignment r
                        left join (
                            select a.provider_id, count(*) as given
                            from scheduling.assigned a
                            left join scheduling.appointment p on p.business_id = a.business_id and p.id = a.appointment_id
                            where a.business_id = :business and a.service_id = :service and a.at > :since
                              and p.status is distinct from 'cancelled'
                            group by a.provider_id) g on r.mode = 'turns'
                        where r.business_id = :business and r.service_id = :service
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("since", utc(now.minus(Duration.ofDays(DAYS))))
                .query((row, n) -> {
                    var provider = row.getObject("provider_id", UUID.class);
                    if (provider != null) {
                        recent.put(new ProviderId(provider), row.getInt("given"));
                    }
                    return rule(row);
                })
                .list();
        return rules.stream().findFirst().map(rule -> new Standings(rule, recent));
    }

    /** Notes whose turn it was. Lost with the hold or the appointment it is about. */
    void note(BusinessId business, ServiceId service, AssignmentReason reason, Taking.Purpose purpose) {
        jdbc.sql("""
                        insert into scheduling.assigned
                            (business_id, service_id, provider_id, at, hold_id, appointment_id, candidates)
                        values (:business, :service, :provider, :at, :hold::uuid, :appointment::uuid, :candidates::jsonb)
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("provider", reason.provider().value())
                .param("at", utc(reason.at()))
                .param(
                        "hold",
                        purpose instanceof Taking.Purpose.Holding held
                                ? held.hold().value()
                                : null)
                .param(
                        "appointment",
                        purpose instanceof Taking.Purpose.Booking booking
                                ? booking.appointment().value()
                                : null)
                .param("candidates", json.writeValueAsString(reason.standings()))
                .update();
    }

    /** Empty when it was not given out by turns, or has gone to somebody else since. */
    public Optional<AssignmentReason> reason(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("""
                        select a.provider_id, a.at, a.candidates
                        from scheduling.assigned a
                        join scheduling.appointment p on p.business_id = a.business_id and p.id = a.appointment_id
                        where a.business_id = :business and a.appointment_id = :appointment
                          and p.provider_id = a.provider_id
                        """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .query((row, n) -> new AssignmentReason(
                        new ProviderId(row.getObject("provider_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        DAYS,
                        json.readValue(row.getString("candidates"), new TypeReference<List<Standing>>() {})))
                .optional();
    }

    private static AssignmentRule rule(ResultSet row) throws SQLException {
        var people = (UUID[]) row.getArray("providers").getArray();
        var weights = (Number[]) row.getArray("weights").getArray();
        var byPerson = new HashMap<ProviderId, Integer>();
        for (int i = 0; i < people.length; i++) {
            byPerson.put(new ProviderId(people[i]), weights[i].intValue());
        }
        return new AssignmentRule(AssignmentMode.of(row.getString("mode")), byPerson);
    }
}
