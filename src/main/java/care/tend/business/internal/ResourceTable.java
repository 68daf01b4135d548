package care.tend.business.internal;

import care.tend.business.LocationId;
import care.tend.business.Lodging;
import care.tend.business.Pool;
import care.tend.business.PoolDetails;
import care.tend.business.PoolId;
import care.tend.business.Resource;
import care.tend.business.ResourceHours;
import care.tend.business.ResourceId;
import care.tend.business.ResourceKind;
import care.tend.business.RunSize;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import care.tend.platform.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code business.pool} with the things in it: one query, however many there are. */
@Repository
public class ResourceTable {

    private static final TypeReference<List<ResourceHours>> HOURS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ResourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pool> list(BusinessId business) {
        var pools = new LinkedHashMap<PoolId, Pool>();
        jdbc.sql("""
                        select p.id as pool, p.name as pool_name, p.kind, p.version, r.*
                        from business.pool p
                        left join business.resource r on r.business_id = p.business_id and r.pool_id = p.id
                        where p.business_id = :business
                        order by p.joined, r.position
                        """).param("business", business.value()).query(row -> {
            var id = new PoolId(row.getObject("pool", UUID.class));
            pools.merge(id, pool(id, row), ResourceTable::together);
        });
        return List.copyOf(pools.values());
    }

    private static Pool pool(PoolId id, ResultSet row) throws SQLException {
        var details = new PoolDetails(
                LocalText.read(row.getString("pool_name")),
                ResourceKind.of(row.getString("kind")),
                row.getObject("id") == null ? List.of() : List.of(resource(row)));
        return new Pool(id, details, row.getInt("version"));
    }

    private static Resource resource(ResultSet row) throws SQLException {
        return new Resource(
                new ResourceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new LocationId(row.getObject("location_id", UUID.class)),
                JsonMapper.shared().readValue(row.getString("hours"), HOURS),
                row.getBoolean("active"),
                lodging(row));
    }

    private static @Nullable Lodging lodging(ResultSet row) throws SQLException {
        var size = row.getString("lodging_size");
        return size == null ? null : new Lodging(RunSize.of(size), row.getInt("lodging_capacity"));
    }

    private static Pool together(Pool pool, Pool more) {
        var all = new ArrayList<>(pool.details().resources());
        all.addAll(more.details().resources());
        return new Pool(
                pool.id(), new PoolDetails(pool.details().name(), pool.details().kind(), all), pool.version());
    }

    public void insert(BusinessId business, Pool pool) {
        Kept.changing();
        jdbc.sql("""
                        insert into business.pool (business_id, id, name, kind)
                        values (:business, :id, cast(:name as jsonb), :kind)
                        """)
                .param("business", business.value())
                .param("id", pool.id().value())
                .param("name", pool.details().name().json())
                .param("kind", pool.details().kind().code())
                .update();
        put(business, pool);
    }

    /** False when {@code version} is no longer the newest. */
    public boolean update(BusinessId business, Pool pool, int version) {
        Kept.changing();
        int updated = jdbc.sql("""
                        update business.pool set name = cast(:name as jsonb), kind = :kind, version = version + 1
                        where business_id = :business and id = :id and version = :version
                        """)
                .param("business", business.value())
                .param("id", pool.id().value())
                .param("version", version)
                .param("name", pool.details().name().json())
                .param("kind", pool.details().kind().code())
                .update();
        if (updated == 1) {
            put(business, pool);
        }
        return updated == 1;
    }

    private void put(BusinessId business, Pool pool) {
        var things = pool.details().resources();
        jdbc.sql("""
                        insert into business.resource
                            (business_id, id, pool_id, location_id, position, name, hours, active, lodging_size,
                             lodging_capacity)
                        select :business, t.id, :pool, t.location, t.position, t.name, t.hours::jsonb, t.active, t.size,
                               t.capacity
                        from unnest(cast(:ids as uuid[]), cast(:locations as uuid[]), cast(:names as text[]),
                                    cast(:hours as text[]), cast(:active as boolean[]), cast(:sizes as text[]),
                                    cast(:capacities as integer[]))
                            with ordinality as t (id, location, name, hours, active, size, capacity, position)
                        on conflict (business_id, id) do update
                        set location_id = excluded.location_id, position = excluded.position, name = excluded.name,
                            hours = excluded.hours, active = excluded.active, lodging_size = excluded.lodging_size,
                            lodging_capacity = excluded.lodging_capacity
                        """)
                .param("business", business.value())
                .param("pool", pool.id().value())
                .param(
                        "ids",
                        things.stream()
                                .map(thing -> Objects.requireNonNull(thing.id()).value())
                                .toArray(UUID[]::new))
                .param(
                        "locations",
                        things.stream().map(thing -> thing.location().value()).toArray(UUID[]::new))
                .param("names", things.stream().map(Resource::name).toArray(String[]::new))
                .param(
                        "hours",
                        things.stream()
                                .map(thing -> JsonMapper.shared().writeValueAsString(thing.hours()))
                                .toArray(String[]::new))
                .param("active", things.stream().map(Resource::inUse).toArray(Boolean[]::new))
                .param("sizes", lodgings(things, one -> one.size().code(), String[]::new))
                .param("capacities", lodgings(things, Lodging::capacity, Integer[]::new))
                .update();
    }

    private static <T> T[] lodgings(List<Resource> things, Function<Lodging, T> of, IntFunction<T[]> array) {
        return things.stream()
                .map(Resource::lodging)
                .map(lodging -> lodging == null ? null : of.apply(lodging))
                .toArray(array);
    }
}
