package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.ClassId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who works when, of the whole business, in one statement: a calendar asks it every time it is opened. */
@Repository
public class RotaTable {

    /** Beside the rules: {@code a} and {@code b} are seconds since 1970. */
    private static final String SQL = PlanRows.OF_ALL + """
            union all
            select 'taken', resource_id, session_id, extract(epoch from starts)::bigint,
                   extract(epoch from ends)::bigint, 0, 0, kind, null, null
            from scheduling.claim
            where business_id = :business and active and starts < :to and ends > :from
              and kind in ('hold', 'block', 'import', 'class') and (expires_at is null or expires_at > :now)
            order by 1, 2, 4
            """;

    private final JdbcClient jdbc;
    private final PlanRows rows;

    RotaTable(JdbcClient jdbc, PlanRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** All that touches {@code window}. */
    public Rota read(BusinessId business, TimeRange window, Instant now) {
        var reading = rows.reading(window);
        var taken = new ArrayList<Rota.Taken>();
        jdbc.sql(SQL)
                .param("business", business.value())
                .param("first", reading.first())
                .param("last", reading.last())
                .param("from", utc(window.start()))
                .param("to", utc(window.end()))
                .param("now", utc(now))
                .query(row -> {
                    if (!reading.enter(row)) {
                        taken.add(taken(row));
                    }
                });
        return new Rota(reading.plans(), taken);
    }

    private static Rota.Taken taken(ResultSet row) throws SQLException {
        return new Rota.Taken(
                row.getString("text"),
                new ProviderId(row.getObject("who", UUID.class)),
                new TimeRange(Instant.ofEpochSecond(row.getLong("a")), Instant.ofEpochSecond(row.getLong("b"))),
                Optional.ofNullable(row.getObject("place", UUID.class)).map(ClassId::new));
    }
}
