package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code scheduling.overbooking}, and the claims that lie beside others. Each of those has a lane below zero:
 * how many there are at once is how many lanes there are, and the same constraint keeps two out of one.
 */
@Repository
public class OverbookingTable {

    private final JdbcClient jdbc;

    OverbookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int atOnce(BusinessId business) {
        return jdbc.sql("select at_once from scheduling.overbooking where business_id = :business")
                .param("business", business.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    public void keep(BusinessId business, int atOnce) {
        var sql = atOnce == 0 ? "delete from scheduling.overbooking where business_id = :business" : """
                insert into scheduling.overbooking (business_id, at_once) values (:business, :atOnce)
                on conflict (business_id) do update set at_once = excluded.at_once
                """;
        var statement = jdbc.sql(sql).param("business", business.value());
        (atOnce == 0 ? statement : statement.param("atOnce", atOnce)).update();
    }

    /**
     * Takes the time beside what is there, without buffers.
     *
     * @param lanes how many may lie beside it at once
     * @return false when that many do already
     */
    boolean takeBeside(BusinessId business, ProviderId provider, TimeRange time, AppointmentId appointment, int lanes) {
        makeRoom(business, provider, time);
        for (int lane = 1; lane <= lanes; lane++) {
            if (insert(business, provider, time, appointment, -lane)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lets {@code take} take the time under those that lie beside it: they stand aside for that long.
     *
     * @return false when there are none, or the time is not free without them either
     */
    boolean takeUnder(BusinessId business, ProviderId provider, TimeRange time, BooleanSupplier take) {
        var beside = standAside(business, provider, time);
        boolean taken = beside.length > 0 && take.getAsBoolean();
        if (taken) {
            makeRoom(business, provider, time);
        }
        if (beside.length > 0) {
            jdbc.sql("update scheduling.claim set active = true where business_id = :business and id = any(:beside)")
                    .param("business", business.value())
                    .param("beside", beside)
                    .update();
        }
        return taken;
    }

    private UUID[] standAside(BusinessId business, ProviderId provider, TimeRange time) {
        return jdbc.sql("""
                        update scheduling.claim set active = false
                        where business_id = :business and resource_id = :provider and active
                          and starts < :end and ends > :start and upper(lane) <= 0
                        returning id
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** What is there suffers those beside it, and nothing else. */
    private void makeRoom(BusinessId business, ProviderId provider, TimeRange time) {
        jdbc.sql("""
                        update scheduling.claim set lane = int8range(0, null)
                        where business_id = :business and resource_id = :provider and active
                          and starts < :end and ends > :start and lane = int8range(null, null)
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .param("start", utc(time.start()))
                .param("end", utc(time.end()))
                .update();
    }

    private boolean insert(
            BusinessId business, ProviderId provider, TimeRange time, AppointmentId appointment, int lane) {
        return jdbc.sql("""
                        insert into scheduling.claim
                            (business_id, resource_id, period, lane, kind, appointment_id, counted)
                        values (:business, :provider, tstzrange(:start, :end), int8range(:lane, :lane + 1),
                                'appointment', :appointment, true)
                        on conflict do nothing
                        """)
                        .param("business", business.value())
                        .param("provider", provider.value())
                        .param("start", utc(time.start()))
                        .param("end", utc(time.end()))
                        .param("lane", lane)
                        .param("appointment", appointment.value())
                        .update()
                == 1;
    }
}
