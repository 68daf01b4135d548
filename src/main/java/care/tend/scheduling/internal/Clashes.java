package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Clash;
import care.tend.scheduling.internal.SlotSearch.Found;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says what is in the way of a time, to the business's own people. Asked only when it was refused. */
@Repository
class Clashes {

    /** A claim in the way, with the core time it belongs to: a buffer's own is that of its appointment. */
    private record InTheWay(Clash clash, @Nullable ClientId client) {
        Clash named(@Nullable Client known) {
            var name = known == null ? null : known.name();
            return new Clash(clash.kind(), clash.provider(), clash.start(), clash.end(), clash.appointment(), name);
        }
    }

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Clock clock;

    Clashes(JdbcClient jdbc, Clients clients, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.clock = clock;
    }

    /** By start. Two buffers share time and do not clash; anything else that overlaps does. */
    List<Clash> with(BusinessId business, Found wanted) {
        var inTheWay = wanted.asked().stream()
                .flatMap(provider -> with(business, wanted, provider).stream())
                .toList();
        var guests =
                inTheWay.stream().map(InTheWay::client).filter(Objects::nonNull).collect(Collectors.toSet());
        var named = clients.named(business, guests);
        return inTheWay.stream()
                .map(one -> one.named(one.client() == null ? null : named.get(one.client())))
                .toList();
    }

    private List<InTheWay> with(BusinessId business, Found wanted, ProviderId provider) {
        var terms = wanted.service().service().terms();
        var period = wanted.period(provider);
        return jdbc.sql("""
                        select distinct on (starts_at, claimant) * from (
                            select case when c.appointment_id is not null then 'appointment'
                                        when c.hold_id is not null then 'hold' else c.kind end as kind,
                                   coalesce(c.appointment_id, c.hold_id, c.id) as claimant,
                                   coalesce(a.starts_at, h.starts_at, lower(c.period)) as starts_at,
                                   coalesce(a.ends_at, h.ends_at, upper(c.period)) as ends_at,
                                   c.appointment_id, a.client_id
                            from scheduling.claim c
                            left join scheduling.appointment a on a.id = c.appointment_id
                            left join scheduling.hold h on h.id = c.hold_id
                            where c.business_id = :business and c.resource_id = :provider and c.active
                              and (c.expires_at is null or c.expires_at > :now)
                              and c.starts < :end + make_interval(mins => :after)
                              and c.ends > :start - make_interval(mins => :before)
                              and c.period && case c.kind
                                  when 'buffer' then tstzrange(:start, :end)
                                  else tstzrange(:start - make_interval(mins => :before),
                                                 :end + make_interval(mins => :after)) end
                        ) claims order by starts_at, claimant
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("now", utc(clock.instant()))
                .param("start", utc(period.start()))
                .param("end", utc(period.end()))
                .param("before", terms.bufferBeforeMinutes())
                .param("after", terms.bufferAfterMinutes())
                .query((row, n) -> {
                    var appointment = Optional.ofNullable(row.getObject("appointment_id", UUID.class));
                    var client = Optional.ofNullable(row.getObject("client_id", UUID.class));
                    return new InTheWay(
                            new Clash(
                                    row.getString("kind"),
                                    provider,
                                    instant(row, "starts_at"),
                                    instant(row, "ends_at"),
                                    appointment.map(AppointmentId::new).orElse(null),
                                    null),
                            client.map(ClientId::new).orElse(null));
                })
                .list();
    }
}
