package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.RestId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.rest}. */
@Repository
public class RestTable {

    private static final RowMapper<BookingRest> REST = (row, n) -> new BookingRest(
            new RestId(row.getObject("id", UUID.class)),
            location(row.getObject("location_id", UUID.class)),
            provider(row.getObject("provider_id", UUID.class)),
            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
            row.getObject("ends_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    RestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static @Nullable LocationId location(@Nullable UUID id) {
        return id == null ? null : new LocationId(id);
    }

    static @Nullable ProviderId provider(@Nullable UUID id) {
        return id == null ? null : new ProviderId(id);
    }

    public List<BookingRest> of(BusinessId business, Instant now) {
        return jdbc.sql("""
                        select id, location_id, provider_id, starts_at, ends_at from scheduling.rest
                        where business_id = :business and ends_at > :now order by ends_at, id
                        """)
                .param("business", business.value())
                .param("now", utc(now))
                .query(REST)
                .list();
    }

    /** What ended goes as well: nobody asks for it again. */
    public void replace(BusinessId business, BookingRest rest) {
        var location = rest.location();
        var provider = rest.provider();
        jdbc.sql("""
                        with gone as (
                            delete from scheduling.rest
                            where business_id = :business
                              and (ends_at <= :from or (location_id is not distinct from :location::uuid
                                                        and provider_id is not distinct from :provider::uuid)))
                        insert into scheduling.rest (id, business_id, location_id, provider_id, starts_at, ends_at)
                        values (:id, :business, :location::uuid, :provider::uuid, :from, :until)
                        """)
                .param("id", rest.id().value())
                .param("business", business.value())
                .param("location", location == null ? null : location.value())
                .param("provider", provider == null ? null : provider.value())
                .param("from", utc(rest.from()))
                .param("until", utc(rest.until()))
                .update();
    }

    public void delete(BusinessId business, RestId rest) {
        jdbc.sql("delete from scheduling.rest where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", rest.value())
                .update();
    }
}
