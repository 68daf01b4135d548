package care.tend.access.internal;

import care.tend.access.Role;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access.member}. */
@Repository
public class MemberTable {

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
}
