package care.tend.business.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.Accent;
import care.tend.business.Business;
import care.tend.business.BusinessProfile;
import care.tend.business.Slug;
import care.tend.business.Trade;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import care.tend.platform.LocalText;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code business.business}. */
@Repository
public class BusinessTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<Business> BUSINESS = (row, n) -> {
        var accent = JSON.readValue(row.getString("accent"), Accent.class);
        return new Business(
                new BusinessId(row.getObject("id", UUID.class)),
                new BusinessProfile(
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        row.getString("legal_name"),
                        Trade.of(row.getString("trade")),
                        LocalText.read(row.getString("about")),
                        Languages.read(row.getArray("languages")),
                        accent.given(),
                        row.getString("phone"),
                        row.getString("email")),
                Currency.getInstance(row.getString("currency")),
                accent,
                row.getInt("version"));
    };

    private final JdbcClient jdbc;

    BusinessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Business business, Instant at) {
        Kept.changing();
        set(jdbc.sql("""
                        insert into business.business (id, slug, name, legal_name, trade, about, currency, languages,
                            accent, phone, email, opened_at)
                        values (:id, :slug, :name, :legalName, :trade, cast(:about as jsonb), :currency, :languages,
                            cast(:accent as jsonb), :phone, :email, :at)
                        """), business.profile(), business.accent())
                .param("id", business.id().value())
                .param("currency", business.currency().getCurrencyCode())
                .param("at", utc(at))
                .update();
    }

    public Optional<Business> find(BusinessId id) {
        return jdbc.sql("select * from business.business where id = :id")
                .param("id", id.value())
                .query(BUSINESS)
                .optional();
    }

    /** Empty when {@code version} is no longer the newest. */
    public Optional<Business> update(BusinessId id, int version, BusinessProfile profile, Accent accent) {
        Kept.changing();
        return set(jdbc.sql("""
                        update business.business
                        set slug = :slug, name = :name, legal_name = :legalName, trade = :trade,
                            about = cast(:about as jsonb), languages = :languages, accent = cast(:accent as jsonb),
                            phone = :phone, email = :email, version = version + 1
                        where id = :id and version = :version
                        returning *
                        """), profile, accent)
                .param("id", id.value())
                .param("version", version)
                .query(BUSINESS)
                .optional();
    }

    private static JdbcClient.StatementSpec set(JdbcClient.StatementSpec sql, BusinessProfile profile, Accent accent) {
        return sql.param("slug", profile.slug().value())
                .param("name", profile.name())
                .param("legalName", profile.legalName())
                .param("trade", profile.trade().code())
                .param("about", profile.about().json())
                .param("languages", Languages.codes(profile.languages()))
                .param("accent", JSON.writeValueAsString(accent))
                .param("phone", profile.phone())
                .param("email", profile.email());
    }
}
