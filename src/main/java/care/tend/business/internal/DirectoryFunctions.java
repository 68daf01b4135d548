package care.tend.business.internal;

import care.tend.business.BusinessName;
import care.tend.business.Slug;
import care.tend.kernel.BusinessId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Look-ups before any tenant is known: functions that return the least. They need no context and so join whatever
 * transaction is there.
 */
@Repository
public class DirectoryFunctions {

    private static final RowMapper<BusinessName> NAME = (row, n) -> new BusinessName(
            new BusinessId(row.getObject("business_id", UUID.class)), row.getString("slug"), row.getString("name"));

    private final JdbcClient jdbc;

    DirectoryFunctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<BusinessId> bySlug(String slug) {
        return id("select business.by_slug(:key)", slug);
    }

    public Set<Slug> taken(Collection<Slug> candidates) {
        return jdbc
                .sql("select business.taken_slugs(:slugs)")
                .param("slugs", candidates.stream().map(Slug::value).toArray(String[]::new))
                .query((row, n) -> new Slug(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<BusinessId> byDomain(String host) {
        return id("select business.by_domain(:key)", host);
    }

    public boolean noneYet() {
        return jdbc.sql("select business.none_yet()")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public Map<BusinessId, BusinessName> named(Collection<BusinessId> businesses) {
        return jdbc
                .sql("select business_id, slug, name from business.named(:ids)")
                .param("ids", businesses.stream().map(BusinessId::value).toArray(UUID[]::new))
                .query(NAME)
                .list()
                .stream()
                .collect(Collectors.toMap(BusinessName::id, Function.identity()));
    }

    /** The oldest first. */
    public List<BusinessName> listed(int most) {
        return jdbc.sql("select business_id, slug, name from business.listed(:most)")
                .param("most", most)
                .query(NAME)
                .list();
    }

    /** False when the address is another's. Acts for the business of the transaction. */
    public boolean take(Slug slug, String name) {
        return jdbc.sql("select business.take_slug(:slug, :name)")
                .param("slug", slug.value())
                .param("name", name)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private Optional<BusinessId> id(String sql, String key) {
        if (key.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(BusinessId::new);
    }
}
