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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
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
        jdbc.sql("""
                        insert into scheduling.hold
                            (id, business_id, holder_hash, service_id, location_id, provider_id, wished_for,
                             starts_at, ends_at, expires_at, variant_id, add_on_ids)
                        values (:id, :business, :holder, :service, :location, :provider, :wished,
                                :starts, :ends, :expires, :variant, :addOns)
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
                        where business_id = :business and id = :id and holder_hash = :holder for update
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("holder", Secrets.hash(holder))
                .query(HOLD)
                .optional();
    }

    /** Deletes the visitor's hold and, with it, what it still claims. */
    Optional<Freed> delete(BusinessId business, HoldId hold, String holder) {
        return jdbc.sql("""
                        delete from scheduling.hold
                        where business_id = :business and id = :id and holder_hash = :holder
                        returning location_id, starts_at, ends_at
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("holder", Secrets.hash(holder))
                .query(FREED)
                .optional();
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

    /** Deletes a hold, if it has run out by {@code now}. */
    Optional<Freed> deleteExpired(BusinessId business, HoldId hold, Instant now) {
        return jdbc.sql("""
                        delete from scheduling.hold
                        where business_id = :business and id = :id and expires_at <= :now
                        returning location_id, starts_at, ends_at
                        """)
                .param("business", business.value())
                .param("id", hold.value())
                .param("now", utc(now))
                .query(FREED)
                .optional();
    }

    /** How many unexpired holds a visitor has; a bound on what one person can keep from others. */
    int count(BusinessId business, String holder, Instant now) {
        return jdbc.sql("""
                        select count(*) from scheduling.hold
                        where business_id = :business and holder_hash = :holder and expires_at > :now
                        """)
                .param("business", business.value())
                .param("holder", Secrets.hash(holder))
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }
}
