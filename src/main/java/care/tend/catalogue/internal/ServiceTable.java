package care.tend.catalogue.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.Composition;
import care.tend.catalogue.OwnTerms;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceMode;
import care.tend.catalogue.ServiceTerms;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.platform.Kept;
import care.tend.platform.LocalText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code catalogue.service} with who offers them and where: one query, however many there are. */
@Repository
public class ServiceTable {

    private static final String SELECT = """
            select s.*, p.providers, p.durations, p.prices, l.locations, b.policies,
                   (select within_minutes from catalogue.approval a
                    where a.business_id = s.business_id and a.service_id = s.id) as approve_within
            from catalogue.service s
            left join lateral (
                select array_agg(o.provider_id order by o.position) as providers,
                       array_agg(o.duration_minutes order by o.position) as durations,
                       array_agg(o.price_minor order by o.position) as prices
                from catalogue.service_provider o
                where o.business_id = s.business_id and o.service_id = s.id) p on true
            left join lateral (
                select array_agg(w.location_id order by w.location_id) as locations
                from catalogue.service_location w
                where w.business_id = s.business_id and w.service_id = s.id) l on true
            left join lateral (
                select jsonb_agg(jsonb_build_object('id', y.id, 'version', y.version, 'terms', y.terms)
                                 order by y.position, y.id) as policies
                from catalogue.policy y
                where y.business_id = s.business_id and not y.retired
                  and (y.services = '{}' or s.id = any (y.services))) b on true
            """;

    private static final RowMapper<Service> SERVICE = (row, n) -> {
        var code = row.getString("currency");
        var currency = code == null ? null : Currency.getInstance(code);
        var providers = ids(row.getArray("providers"), ProviderId::new);
        return new Service(
                new ServiceId(row.getObject("id", UUID.class)),
                new ServiceTerms(
                        LocalText.read(row.getString("name")),
                        LocalText.read(row.getString("description")),
                        row.getInt("duration_minutes"),
                        row.getObject("interval_minutes", Integer.class),
                        money(row.getObject("price_minor", Long.class), currency),
                        row.getBoolean("price_from"),
                        row.getInt("buffer_before_minutes"),
                        row.getInt("buffer_after_minutes"),
                        row.getInt("min_notice_minutes"),
                        row.getInt("horizon_days"),
                        row.getObject("max_bookings_per_day", Integer.class),
                        ServiceMode.of(row.getString("mode")),
                        row.getBoolean("needs_pet"),
                        row.getBoolean("published"),
                        providers,
                        own(row, providers, currency),
                        ids(row.getArray("locations"), LocationId::new),
                        composition(row.getString("composition"))),
                row.getInt("version"));
    };

    private final RowMapper<Service> service;
    private final JdbcClient jdbc;

    ServiceTable(JdbcClient jdbc, PolicyTable policies) {
        this.jdbc = jdbc;
        this.service = (row, n) -> Objects.requireNonNull(SERVICE.mapRow(row, n))
                .under(policies.read(row.getString("policies")), approval(row));
    }

    private static Optional<Duration> approval(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("approve_within", Integer.class))
                .map(Duration::ofMinutes);
    }

    public List<Service> list(BusinessId business) {
        return jdbc.sql(SELECT + """
                        where s.business_id = :business
                        order by s.position, s.id
                        """)
                .param("business", business.value())
                .query(service)
                .list();
    }

    public Optional<Service> find(BusinessId business, ServiceId id) {
        return jdbc.sql(SELECT + "where s.business_id = :business and s.id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query(service)
                .optional();
    }

    public void insert(BusinessId business, Service service) {
        Kept.changing();
        set(jdbc.sql("""
                        insert into catalogue.service (business_id, id, position, name, description, duration_minutes,
                            interval_minutes, price_minor, currency, price_from, buffer_before_minutes,
                            buffer_after_minutes, min_notice_minutes, horizon_days, max_bookings_per_day, mode,
                            needs_pet, published, composition)
                        values (:business, :id,
                            (select coalesce(max(position), 0) + 1 from catalogue.service where business_id = :business),
                            cast(:name as jsonb), cast(:description as jsonb), :duration, :interval, :price, :currency,
                            :priceFrom, :bufferBefore, :bufferAfter, :minNotice, :horizon, :maxPerDay, :mode, :needsPet,
                            :published, cast(:composition as jsonb))
                        """), service.terms())
                .param("business", business.value())
                .param("id", service.id().value())
                .update();
        insertOffers(business, service.id(), service.terms());
    }

    /** False when {@code version} is no longer the newest. */
    public boolean update(BusinessId business, ServiceId id, int version, ServiceTerms terms) {
        Kept.changing();
        int updated = set(jdbc.sql("""
                        update catalogue.service
                        set name = cast(:name as jsonb), description = cast(:description as jsonb),
                            duration_minutes = :duration, interval_minutes = :interval, price_minor = :price,
                            currency = :currency, price_from = :priceFrom, buffer_before_minutes = :bufferBefore,
                            buffer_after_minutes = :bufferAfter, min_notice_minutes = :minNotice,
                            horizon_days = :horizon, max_bookings_per_day = :maxPerDay, mode = :mode,
                            needs_pet = :needsPet, published = :published,
                            composition = cast(:composition as jsonb), version = version + 1
                        where business_id = :business and id = :id and version = :version
                        """), terms)
                .param("business", business.value())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (updated == 0) {
            return false;
        }
        for (var table : List.of("catalogue.service_provider", "catalogue.service_location")) {
            jdbc.sql("delete from " + table + " where business_id = :business and service_id = :id")
                    .param("business", business.value())
                    .param("id", id.value())
                    .update();
        }
        insertOffers(business, id, terms);
        return true;
    }

    /** Those named come first, in their order; the others follow in theirs. */
    public void arrange(BusinessId business, List<ServiceId> order) {
        Kept.changing();
        jdbc.sql("""
                        update catalogue.service s set position = n.position
                        from (select o.id, row_number() over (order by w.place nulls last, o.position, o.id) as position
                              from catalogue.service o
                              left join unnest(cast(:order as uuid[])) with ordinality as w (id, place) on w.id = o.id
                              where o.business_id = :business) n
                        where s.business_id = :business and s.id = n.id and s.position <> n.position
                        """)
                .param("business", business.value())
                .param("order", order.stream().map(ServiceId::value).toArray(UUID[]::new))
                .update();
    }

    private void insertOffers(BusinessId business, ServiceId service, ServiceTerms terms) {
        var offered = new Service(service, terms, 1);
        var count = offered.providers().size();
        @Nullable Integer[] durations = new Integer[count];
        @Nullable Long[] prices = new Long[count];
        for (int i = 0; i < count; i++) {
            var own = offered.own(offered.providers().get(i)).orElse(null);
            durations[i] = own == null ? null : own.durationMinutes();
            var price = own == null ? null : own.price();
            prices[i] = price == null ? null : (Long) price.minor();
        }
        jdbc.sql("""
                        insert into catalogue.service_provider
                            (business_id, service_id, provider_id, position, duration_minutes, price_minor)
                        select :business, :service, o.provider, o.position, o.duration, o.price
                        from unnest(cast(:providers as uuid[]), cast(:durations as integer[]), cast(:prices as bigint[]))
                            with ordinality as o (provider, duration, price, position)
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param(
                        "providers",
                        terms.providers().stream().map(ProviderId::value).toArray(UUID[]::new))
                .param("durations", durations)
                .param("prices", prices)
                .update();
        if (!terms.locations().isEmpty()) {
            jdbc.sql("""
                            insert into catalogue.service_location (business_id, service_id, location_id)
                            select :business, :service, unnest(cast(:locations as uuid[]))
                            """)
                    .param("business", business.value())
                    .param("service", service.value())
                    .param(
                            "locations",
                            terms.locations().stream().map(LocationId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    private static JdbcClient.StatementSpec set(JdbcClient.StatementSpec sql, ServiceTerms terms) {
        var money = terms.amounts().stream().findFirst();
        var price = terms.price();
        return sql.param("name", terms.name().json())
                .param("description", terms.description().json())
                .param("duration", terms.durationMinutes())
                .param("interval", terms.intervalMinutes())
                .param("price", price == null ? null : price.minor())
                .param(
                        "currency",
                        money.map(m -> m.currency().getCurrencyCode()).orElse(null))
                .param("priceFrom", terms.priceFrom())
                .param("bufferBefore", terms.bufferBeforeMinutes())
                .param("bufferAfter", terms.bufferAfterMinutes())
                .param("minNotice", terms.minNoticeMinutes())
                .param("horizon", terms.horizonDays())
                .param("maxPerDay", terms.maxBookingsPerDay())
                .param("mode", terms.mode().code())
                .param("needsPet", terms.needsPet())
                .param("published", terms.published())
                .param("composition", terms.composition().equals(Composition.PLAIN) ? null : json(terms));
    }

    private static Composition composition(@Nullable String json) {
        return json == null ? Composition.PLAIN : JsonMapper.shared().readValue(json, Composition.class);
    }

    private static String json(ServiceTerms terms) {
        return JsonMapper.shared().writeValueAsString(terms.composition());
    }

    private static List<OwnTerms> own(ResultSet row, List<ProviderId> providers, @Nullable Currency currency)
            throws SQLException {
        if (providers.isEmpty()) {
            return List.of();
        }
        var durations = (@Nullable Integer[]) row.getArray("durations").getArray();
        var prices = (@Nullable Long[]) row.getArray("prices").getArray();
        var own = new ArrayList<OwnTerms>();
        for (int i = 0; i < providers.size(); i++) {
            if (durations[i] != null || prices[i] != null) {
                own.add(new OwnTerms(providers.get(i), durations[i], money(prices[i], currency)));
            }
        }
        return own;
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable Currency currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }

    private static <T> List<T> ids(@Nullable Array column, Function<UUID, T> type) throws SQLException {
        return column == null
                ? List.of()
                : Arrays.stream((UUID[]) column.getArray()).map(type).toList();
    }
}
