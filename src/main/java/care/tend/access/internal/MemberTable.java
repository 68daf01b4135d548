package care.tend.access.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.access.Belonging;
import care.tend.access.Member;
import care.tend.access.MemberId;
import care.tend.access.Role;
import care.tend.business.ProviderId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access.member}. */
@Repository
public class MemberTable {

    private static final RowMapper<Member> MEMBER = (row, n) -> new Member(
            new MemberId(row.getObject("id", UUID.class)),
            new AccountId(row.getObject("account_id", UUID.class)),
            Role.of(row.getString("role")).orElseThrow(),
            provider(row),
            Timestamps.instant(row, "created_at"));

    private static final RowMapper<Belonging> BELONGING = (row, n) -> new Belonging(
            new BusinessId(row.getObject("business_id", UUID.class)),
            Role.of(row.getString("role")).orElseThrow(),
            provider(row));

    private final JdbcClient jdbc;

    MemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs no transaction: one statement through a function, on each request. */
    Optional<Role> role(BusinessId business, AccountId account) {
        return jdbc.sql("select access.role_of(:business, :account) as role")
                .param("business", business.value())
                .param("account", account.value())
                .query((row, n) -> Optional.ofNullable(row.getString("role")).flatMap(Role::of))
                .single();
    }

    /** Needs no transaction: it spans businesses, through a function. */
    public List<Belonging> belongings(AccountId account) {
        return jdbc.sql("select business_id, role, provider_id from access.memberships_of(:account)")
                .param("account", account.value())
                .query(BELONGING)
                .list();
    }

    public List<Member> list(BusinessId business) {
        return jdbc.sql("""
                        select id, account_id, role, provider_id, created_at from access.member
                        where business_id = :business order by created_at, id
                        """).param("business", business.value()).query(MEMBER).list();
    }

    public boolean isTaken(BusinessId business, ProviderId provider) {
        return jdbc.sql("""
                        select exists (select from access.member
                                       where business_id = :business and provider_id = :provider) as taken
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .query((row, n) -> row.getBoolean("taken"))
                .single();
    }

    /** False when they are a member already: the unique key decides. */
    public boolean insert(BusinessId business, Member member) {
        var provider = member.provider();
        return jdbc.sql("""
                        insert into access.member (id, business_id, account_id, role, provider_id, created_at)
                        values (:id, :business, :account, :role, :provider, :at)
                        on conflict (business_id, account_id) do nothing
                        """)
                        .param("id", member.id().value())
                        .param("business", business.value())
                        .param("account", member.account().value())
                        .param("role", member.role().code())
                        .param("provider", provider == null ? null : provider.value())
                        .param("at", utc(member.since()))
                        .update()
                == 1;
    }

    /** False when they are no member. */
    public boolean provides(BusinessId business, AccountId account, ProviderId provider) {
        return jdbc.sql("""
                        update access.member set provider_id = :provider
                        where business_id = :business and account_id = :account
                        """)
                        .param("provider", provider.value())
                        .param("business", business.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** The owners, none of whom goes until this transaction ends. */
    public List<MemberId> lockOwners(BusinessId business) {
        return jdbc.sql("""
                        select id from access.member where business_id = :business and role = 'owner' order by id for update
                        """)
                .param("business", business.value())
                .query((row, n) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }

    public boolean delete(BusinessId business, MemberId member) {
        return jdbc.sql("delete from access.member where business_id = :business and id = :member")
                        .param("business", business.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    private static @Nullable ProviderId provider(ResultSet row) throws SQLException {
        var value = row.getObject("provider_id", UUID.class);
        return value == null ? null : new ProviderId(value);
    }
}
