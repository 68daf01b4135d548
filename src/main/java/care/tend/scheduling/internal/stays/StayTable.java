package care.tend.scheduling.internal.stays;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ResourceId;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.PolicyId;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Secrets;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayDates.Half;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayLine;
import care.tend.scheduling.Via;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code scheduling.stay} with their animals: one question, however many there are. */
@Repository
public class StayTable {

    private static final TypeReference<List<StayLine>> LINES = new TypeReference<>() {};

    private static final String SELECT = """
            select s.*, array(select p.pet_id from scheduling.stay_pet p
                              where p.business_id = s.business_id and p.stay_id = s.id order by p.position) as pet_ids
            from scheduling.stay s where s.business_id = :business
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RowMapper<Stay> stay = this::stay;

    StayTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private Stay stay(ResultSet row, int n) throws SQLException {
        var currency = row.getString("currency");
        return new Stay(
                new StayId(row.getObject("id", UUID.class)),
                new BusinessId(row.getObject("business_id", UUID.class)),
                new ServiceId(row.getObject("service_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                new ResourceId(row.getObject("run_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("pet_ids").getArray())
                        .map(PetId::new)
                        .toList(),
                dates(row),
                new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                RunSize.of(row.getString("size")),
                Stay.State.of(row.getString("state")),
                LocalText.read(row.getString("service_name")),
                json.readValue(row.getString("terms"), BoardingTerms.class),
                row.getInt("buffer_after"),
                json.readValue(row.getString("lines"), LINES),
                Money.of(row.getLong("total_minor"), currency),
                Optional.ofNullable(row.getObject("fee_minor", Long.class)).map(minor -> Money.of(minor, currency)),
                policy(row),
                row.getInt("moves"),
                row.getString("note"),
                Language.of(row.getString("language")).orElse(Language.EN),
                Via.of(row.getString("via")),
                row.getInt("sequence"),
                row.getString("told"),
                row.getInt("version"),
                instant(row, "created_at"),
                optional(row, "arrived_at"),
                optional(row, "left_at"));
    }

    private static StayDates dates(ResultSet row) throws SQLException {
        return new StayDates(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Half.of(row.getString("first_half")),
                Half.of(row.getString("last_half")));
    }

    private static Optional<PolicyRef> policy(ResultSet row) throws SQLException {
        int version = row.getInt("policy_version");
        return Optional.ofNullable(row.getObject("policy_id", UUID.class))
                .map(id -> new PolicyRef(new PolicyId(id), version));
    }

    private static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    void insert(Stay stay, String secret) {
        writing(jdbc.sql("""
                        insert into scheduling.stay
                            (business_id, id, service_id, location_id, run_id, client_id, first_day, first_half,
                             last_day, last_half, starts_at, ends_at, size, state, service_name, terms, buffer_after,
                             lines, total_minor, fee_minor, currency, policy_id, policy_version, moves, note, language,
                             via, link_hash, sequence, told, created_at, arrived_at, left_at)
                        values (:business, :id, :service, :location, :run, :client, :first, :firstHalf, :last, :lastHalf,
                                :start, :end, :size, :state, cast(:name as jsonb), cast(:terms as jsonb), :buffer,
                                cast(:lines as jsonb), :total, :fee, :currency, :policy, :policyVersion, :moves, :note,
                                :language, :via, :link, :sequence, :told, :at, :arrived, :left)
                        """), stay)
                .param("service", stay.service().value())
                .param("location", stay.location().value())
                .param("client", stay.client().value())
                .param("size", stay.size().code())
                .param("name", stay.serviceName().json())
                .param("terms", json.writeValueAsString(stay.terms()))
                .param("buffer", stay.bufferAfter())
                .param("currency", stay.total().currency().getCurrencyCode())
                .param("policy", stay.policy().map(one -> one.policy().value()).orElse(null))
                .param("policyVersion", stay.policy().map(PolicyRef::version).orElse(null))
                .param("note", stay.note())
                .param("language", stay.language().code())
                .param("via", stay.via().word())
                .param("link", Secrets.hash(secret))
                .param("told", stay.told())
                .param("at", utc(stay.createdAt()))
                .update();
        jdbc.sql("""
                        insert into scheduling.stay_pet (business_id, stay_id, position, pet_id)
                        select :business, :stay, position, pet
                        from unnest(cast(:pets as uuid[])) with ordinality as p (pet, position)
                        """)
                .param("business", stay.business().value())
                .param("stay", stay.id().value())
                .param("pets", stay.pets().stream().map(PetId::value).toArray(UUID[]::new))
                .update();
    }

    /** Writes what can change of it: dates, run, state, price. */
    void update(Stay stay) {
        writing(jdbc.sql("""
                        update scheduling.stay
                        set run_id = :run, first_day = :first, first_half = :firstHalf, last_day = :last,
                            last_half = :lastHalf, starts_at = :start, ends_at = :end, state = :state,
                            lines = cast(:lines as jsonb), total_minor = :total, fee_minor = :fee, moves = :moves,
                            sequence = :sequence, arrived_at = :arrived, left_at = :left, version = version + 1
                        where business_id = :business and id = :id
                        """), stay).update();
    }

    private JdbcClient.StatementSpec writing(JdbcClient.StatementSpec sql, Stay stay) {
        var dates = stay.dates();
        return sql.param("business", stay.business().value())
                .param("id", stay.id().value())
                .param("run", stay.run().value())
                .param("first", dates.from())
                .param("firstHalf", dates.first().word())
                .param("last", dates.until())
                .param("lastHalf", dates.last().word())
                .param("start", utc(stay.period().start()))
                .param("end", utc(stay.period().end()))
                .param("state", stay.state().word())
                .param("lines", json.writeValueAsString(stay.lines()))
                .param("total", stay.total().minor())
                .param("fee", stay.fee().map(Money::minor).orElse(null))
                .param("moves", stay.moves())
                .param("sequence", stay.sequence())
                .param("arrived", moment(stay.arrivedAt()))
                .param("left", moment(stay.leftAt()));
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> at) {
        return at.map(one -> utc(one)).orElse(null);
    }

    /** Notes what they were told last. */
    void tell(Stay stay, String told) {
        jdbc.sql("update scheduling.stay set told = :told where business_id = :business and id = :id")
                .param("told", told)
                .param("business", stay.business().value())
                .param("id", stay.id().value())
                .update();
    }

    public Optional<Stay> read(BusinessId business, StayId id) {
        return jdbc.sql(SELECT + " and s.id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query(stay)
                .optional();
    }

    /** As {@link #read}, and nobody else changes it before this transaction ends. */
    Optional<Stay> lock(BusinessId business, StayId id) {
        return jdbc.sql(SELECT + " and s.id = :id for update of s")
                .param("business", business.value())
                .param("id", id.value())
                .query(stay)
                .optional();
    }

    public Optional<Stay> byLink(BusinessId business, String secret) {
        return jdbc.sql(SELECT + " and s.link_hash = :hash")
                .param("business", business.value())
                .param("hash", Secrets.hash(secret))
                .query(stay)
                .optional();
    }

    /**
     * Those that touch the days from {@code first} to {@code last}, and those who should have gone before and are in.
     */
    public List<Stay> within(BusinessId business, LocationId location, LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + """
                         and s.location_id = :location
                         and ((s.last_day >= :first and s.first_day <= :last)
                              or (s.state = 'checked_in' and s.last_day < :first))
                        order by s.first_day, s.id
                        """)
                .param("business", business.value())
                .param("location", location.value())
                .param("first", first)
                .param("last", last)
                .query(stay)
                .list();
    }
}
