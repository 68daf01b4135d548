package care.tend.business.internal;

import care.tend.business.Location;
import care.tend.business.LocationDetails;
import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.Staffing;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code business.location}. */
@Repository
public class LocationTable {

    private static final RowMapper<Location> LOCATION = (row, n) -> new Location(
            new LocationId(row.getObject("id", UUID.class)),
            new LocationDetails(
                    row.getString("name"),
                    row.getString("address"),
                    row.getString("zone"),
                    row.getString("phone"),
                    row.getObject("latitude", Double.class),
                    row.getObject("longitude", Double.class),
                    row.getBoolean("active")),
            row.getInt("version"));

    private final JdbcClient jdbc;

    LocationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(BusinessId business, Location location) {
        Kept.changing();
        set(jdbc.sql("""
                        insert into business.location (business_id, id, name, address, zone, phone, latitude,
                            longitude, active)
                        values (:business, :id, :name, :address, :zone, :phone, :latitude, :longitude, :active)
                        """), location.details())
                .param("business", business.value())
                .param("id", location.id().value())
                .update();
    }

    public List<Location> list(BusinessId business) {
        return jdbc.sql("select * from business.location where business_id = :business order by joined")
                .param("business", business.value())
                .query(LOCATION)
                .list();
    }

    public Optional<Location> find(BusinessId business, LocationId id) {
        return jdbc.sql("select * from business.location where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query(LOCATION)
                .optional();
    }

    /** The place, its business's address and who works there at present, in one statement. */
    public Optional<Staffing> staffed(BusinessId business, LocationId id) {
        return jdbc.sql("""
                        select l.*, b.slug, p.ids, p.names
                        from business.location l
                        join business.business b on b.id = l.business_id
                        cross join (
                            select array_agg(id) as ids, array_agg(name) as names from business.provider
                            where business_id = :business and active) p
                        where l.business_id = :business and l.id = :id
                        """)
                .param("business", business.value())
                .param("id", id.value())
                .query((row, n) -> new Staffing(
                        row.getString("slug"), Objects.requireNonNull(LOCATION.mapRow(row, n)), people(row)))
                .optional();
    }

    private static Map<ProviderId, String> people(ResultSet row) throws SQLException {
        var people = new HashMap<ProviderId, String>();
        if (row.getArray("ids") != null) {
            var ids = (UUID[]) row.getArray("ids").getArray();
            var names = (String[]) row.getArray("names").getArray();
            for (int i = 0; i < ids.length; i++) {
                people.put(new ProviderId(ids[i]), names[i]);
            }
        }
        return people;
    }

    /** Empty when {@code version} is no longer the newest. */
    public Optional<Location> update(BusinessId business, LocationId id, int version, LocationDetails details) {
        Kept.changing();
        return set(jdbc.sql("""
                        update business.location
                        set name = :name, address = :address, zone = :zone, phone = :phone, latitude = :latitude,
                            longitude = :longitude, active = :active, version = version + 1
                        where business_id = :business and id = :id and version = :version
                        returning *
                        """), details)
                .param("business", business.value())
                .param("id", id.value())
                .param("version", version)
                .query(LOCATION)
                .optional();
    }

    private static JdbcClient.StatementSpec set(JdbcClient.StatementSpec sql, LocationDetails details) {
        return sql.param("name", details.name())
                .param("address", details.address())
                .param("zone", details.zone())
                .param("phone", details.phone())
                .param("latitude", details.latitude())
                .param("longitude", details.longitude())
                .param("active", details.active());
    }
}
