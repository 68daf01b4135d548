package care.tend.catalogue.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.catalogue.Policy;
import care.tend.catalogue.PolicyId;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code catalogue.policy} and of its versions, which are only ever added. */
@Repository
public class PolicyTable {

    private final RowMapper<Policy> policy;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PolicyTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = (row, n) -> new Policy(
                new PolicyId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                json.readValue(row.getString("terms"), PolicyTerms.class));
    }

    /** As {@code ServiceTable} collects them. */
    List<Policy> read(@Nullable String array) {
        return array == null
                ? List.of()
                : json.readTree(array)
                        .valueStream()
                        .map(one -> new Policy(
                                new PolicyId(UUID.fromString(one.path("id").asString())),
                                one.path("version").asInt(),
                                json.treeToValue(one.path("terms"), PolicyTerms.class)))
                        .toList();
    }

    public List<Policy> list(BusinessId business) {
        return jdbc.sql("""
                        select id, version, terms from catalogue.policy
                        where business_id = :business and not retired order by position, id
                        """).param("business", business.value()).query(policy).list();
    }

    public Optional<Policy> find(BusinessId business, PolicyId id) {
        return jdbc.sql("""
                        select id, version, terms from catalogue.policy
                        where business_id = :business and id = :id and not retired
                        """)
                .param("business", business.value())
                .param("id", id.value())
                .query(policy)
                .optional();
    }

    public Optional<Policy> version(BusinessId business, PolicyRef ref) {
        return Optional.ofNullable(versions(business, List.of(ref)).get(ref));
    }

    public Map<PolicyRef, Policy> versions(BusinessId business, Collection<PolicyRef> refs) {
        return jdbc
                .sql("""
                        select v.policy_id as id, v.version, v.terms from catalogue.policy_version v
                        join unnest(cast(:ids as uuid[]), cast(:versions as integer[])) as w (id, version)
                          on v.policy_id = w.id and v.version = w.version
                        where v.business_id = :business
                        """)
                .param("business", business.value())
                .param("ids", refs.stream().map(ref -> ref.policy().value()).toArray(UUID[]::new))
                .param("versions", refs.stream().map(PolicyRef::version).toArray(Integer[]::new))
                .query(policy)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> new PolicyRef(one.id(), one.version()), Function.identity()));
    }

    public void insert(BusinessId business, Policy added, Instant at) {
        Kept.changing();
        jdbc.sql("""
                        insert into catalogue.policy (business_id, id, position, version, services, terms)
                        values (:business, :id,
                            (select coalesce(max(position), 0) + 1 from catalogue.policy where business_id = :business),
                            :version, cast(:services as uuid[]), cast(:terms as jsonb))
                        """)
                .param("business", business.value())
                .param("id", added.id().value())
                .param("version", added.version())
                .param("services", services(added))
                .param("terms", json.writeValueAsString(added.terms()))
                .update();
        keep(business, added, at);
    }

    /** False when somebody was faster. */
    public boolean advance(BusinessId business, Policy next, Instant at) {
        Kept.changing();
        int advanced = jdbc.sql("""
                        update catalogue.policy
                        set version = :version, services = cast(:services as uuid[]), terms = cast(:terms as jsonb)
                        where business_id = :business and id = :id and version = :version - 1 and not retired
                        """)
                .param("business", business.value())
                .param("id", next.id().value())
                .param("version", next.version())
                .param("services", services(next))
                .param("terms", json.writeValueAsString(next.terms()))
                .update();
        if (advanced == 0) {
            return false;
        }
        keep(business, next, at);
        return true;
    }

    public boolean retire(BusinessId business, PolicyId id) {
        Kept.changing();
        return jdbc.sql("""
                        update catalogue.policy set retired = true
                        where business_id = :business and id = :id and not retired
                        """)
                        .param("business", business.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private void keep(BusinessId business, Policy version, Instant at) {
        jdbc.sql("""
                        insert into catalogue.policy_version (business_id, policy_id, version, terms, made_at)
                        values (:business, :id, :version, cast(:terms as jsonb), :at)
                        """)
                .param("business", business.value())
                .param("id", version.id().value())
                .param("version", version.version())
                .param("terms", json.writeValueAsString(version.terms()))
                .param("at", utc(at))
                .update();
    }

    private static UUID[] services(Policy policy) {
        return policy.terms().services().stream().map(ServiceId::value).toArray(UUID[]::new);
    }
}
