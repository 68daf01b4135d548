package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.VariantId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Secrets;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Length;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.VisitHold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.hold}. A hold answers only to the visitor who made it. */
@Repository
public class HoldTable {

    private static final RowMapper<Hold> HOLD = (row, n) -> {
        var provider = new ProviderId(row.getObject("provider_id", UUID.class));
        var period = new TimeRange(instant(row, "starts_at"), instant(row, "ends_at"));
        var choice = new SlotChoice(
                new ServiceId(row.getObject("service_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                row.getBoolean("wished_for") ? Optional.of(provider) : Optional.empty(),
                period.start(),
                Length.AS_OFFERED,
                tailoring(row));
        return new Hold(
                new HoldId(row.getObject("id", UUID.class)), choice, provider, period, instant(row, "expires_at"));
    };

    static Tailoring tailoring(ResultSet row) throws SQLException {
        var variant = Optional.ofNullable(row.getObject("variant_id", UUID.class));
        var addOns = (UUID[]) row.getArray("add_on_ids").getArray();
        return new Tailoring(
                variant.map(VariantId::new),
                Arrays.stream(addOns).map(AddOnId::new).toList());
    }

    /** What a hold kept from others. */
    record Freed(LocationId location, TimeRange period) {}

    private static final RowMapper<Freed> FREED = (row, n) -> new Freed(
            new LocationId(row.getObject("location_id", UUID.class)),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")));

    private final JdbcClient jdbc;

    HoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, Hold hold, String holder) {
        insert(business, hold, holder, null, 0, 0);
    }

    void insert(BusinessId business, VisitHold hold, String holder) {
        for (int i = 0; i < hold.parts().size(); i++) {
            var part = hold.parts().get(i);
            insert(business, part.hold(), holder, hold.id().value(), i, part.whose());
        }
    }

    private void insert(BusinessId business, Hold hold, String holder, @Nullable UUID visit, int position, int whose) {
        jdbc.sql("""
                        insert into scheduling.hold
                            (id, business_id, holder_hash, service_id, location_id, provider_id, wished_for,
                             starts_at, ends_at, expires_at, variant_id, add_on_ids, visit_id, position, whose)
                        values (:id, :business, :holder, :service, :location, :provider, :wished,
                                :starts, :ends, :expires, :variant, :addOns, :visit, :position, :whose)
                        """)
                .param("id", hold.id().value())
                .param("business", business.value())
                .param("holder", Secrets.hash(holder))
                .param("service", hold.choice().service().value())
                .param("location", hold.choice().location().value())
                .param("provider", hold.provider().value())
                .param("wished", hold.choice().provider().isPresent())
                .param("starts", utc(hold.period().start()))
                .param("ends", utc(hold.period().end()))
                .param("expires", utc(hold.expiresAt()))
                .param("visit", visit)
                .param("position", position)
                .param("whose", whose)
                .param(
                        "variant",
                        hold.choice()
                                .tailoring()
                                .variant()
                                .map(VariantId::value)
                                .orElse(null))
                .param(
                        "addOns",
                        hold.choice().tailoring().addOns().stream()
                                .map(AddOnId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    /** The hold of this visitor, run out or not. Locked, so that it is booked once. */
    Optional<Hold> lock(BusinessId business, HoldId hold, String holder) {
        return jdbc.sql("""
                        select * from scheduling.hold
                        where business_id = :business and id = :id and visit_id is null and holder_hash = :holder
                        for update
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("holder", Secrets.hash(holder))
                .query(HOLD)
                .optional();
    }

    /** The visit this visitor holds, run out or not. Locked, so that it is booked once. */
    Optional<VisitHold> lockVisit(BusinessId business, HoldId hold, String holder) {
        var parts = jdbc.sql("""
                        select * from scheduling.hold
                        where business_id = :business and visit_id = :id and holder_hash = :holder
                        order by position for update
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("holder", Secrets.hash(holder))
                .query((row, n) -> new VisitHold.Part(Objects.requireNonNull(HOLD.mapRow(row, n)), row.getInt("whose")))
                .list();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new VisitHold(hold, parts));
    }

    /** Deletes the visitor's hold, of a visit all of it, and with it what it still claims. */
    List<Freed> delete(BusinessId business, HoldId hold, String holder) {
        return jdbc.sql("""
                        delete from scheduling.hold
                        where business_id = :business and (id = :id or visit_id = :id) and holder_hash = :holder
                        returning location_id, starts_at, ends_at
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("holder", Secrets.hash(holder))
                .query(FREED)
                .list();
    }

    /** Deletes a hold, whoever made it. */
    Optional<Freed> delete(BusinessId business, HoldId hold) {
        return jdbc.sql("""
                        delete from scheduling.hold where business_id = :business and id = :id
                        returning location_id, starts_at, ends_at
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .query(FREED)
                .optional();
    }

    /** Deletes a hold, of a visit all of it, if it has run out by {@code now}. */
    List<Freed> deleteExpired(BusinessId business, HoldId hold, Instant now) {
        return jdbc.sql("""
                        delete from scheduling.hold
                        where business_id = :business and (id = :id or visit_id = :id) and expires_at <= :now
                        returning location_id, starts_at, ends_at
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("now", utc(now))
                .query(FREED)
                .list();
    }

    /** How many unexpired holds a visitor has; a bound on what one person can keep from others. */
    int count(BusinessId business, String holder, Instant now) {
        return jdbc.sql("""
                        select count(distinct coalesce(visit_id, id)) from scheduling.hold
                        where business_id = :business and holder_hash = :holder and expires_at > :now
                        """)
                .param("business", business.value())
                .param("holder", Secrets.hash(holder))
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }
}
