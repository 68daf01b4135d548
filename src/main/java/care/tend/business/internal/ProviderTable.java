package care.tend.business.internal;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.ProviderProfile;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import care.tend.platform.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code business.provider}. */
@Repository
public class ProviderTable {

    private static final RowMapper<Provider> PROVIDER = (row, n) -> new Provider(
            new ProviderId(row.getObject("id", UUID.class)),
            new ProviderProfile(
                    row.getString("name"),
                    LocalText.read(row.getString("title")),
                    LocalText.read(row.getString("bio")),
                    Languages.read(row.getArray("languages")),
                    row.getBoolean("active")),
            row.getInt("hue"),
            row.getString("initials"),
            row.getInt("version"));

    private final JdbcClient jdbc;

    ProviderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int count(BusinessId business) {
        return jdbc.sql("select count(*) from business.provider where business_id = :business")
                .param("business", business.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    public void insert(BusinessId business, Provider provider) {
        Kept.changing();
        set(jdbc.sql("""
                        insert into business.provider (business_id, id, name, title, bio, languages, hue, initials,
                            active)
                        values (:business, :id, :name, cast(:title as jsonb), cast(:bio as jsonb), :languages, :hue,
                            :initials, :active)
                        """), provider.profile(), provider.initials())
                .param("business", business.value())
                .param("id", provider.id().value())
                .param("hue", provider.hue())
                .update();
    }

    public List<Provider> list(BusinessId business) {
        return jdbc.sql("select * from business.provider where business_id = :business order by joined")
                .param("business", business.value())
                .query(PROVIDER)
                .list();
    }

    public Optional<Provider> find(BusinessId business, ProviderId id) {
        return jdbc.sql("select * from business.provider where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query(PROVIDER)
                .optional();
    }

    /** Empty when {@code version} is no longer the newest. */
    public Optional<Provider> update(
            BusinessId business, ProviderId id, int version, ProviderProfile profile, String initials) {
        Kept.changing();
        return set(jdbc.sql("""
                        update business.provider
                        set name = :name, title = cast(:title as jsonb), bio = cast(:bio as jsonb),
                            languages = :languages, initials = :initials, active = :active, version = version + 1
                        where business_id = :business and id = :id and version = :version
                        returning *
                        """), profile, initials)
                .param("business", business.value())
                .param("id", id.value())
                .param("version", version)
                .query(PROVIDER)
                .optional();
    }

    /** Empty when there is none. */
    public Optional<Provider> recolour(BusinessId business, ProviderId id, int hue) {
        Kept.changing();
        return jdbc.sql("""
                        update business.provider set hue = :hue, version = version + 1
                        where business_id = :business and id = :id
                        returning *
                        """)
                .param("business", business.value())
                .param("id", id.value())
                .param("hue", hue)
                .query(PROVIDER)
                .optional();
    }

    private static JdbcClient.StatementSpec set(
            JdbcClient.StatementSpec sql, ProviderProfile profile, String initials) {
        return sql.param("name", profile.name())
                .param("title", profile.title().json())
                .param("bio", profile.bio().json())
                .param("languages", Languages.codes(profile.languages()))
                .param("initials", initials)
                .param("active", profile.active());
    }
}
