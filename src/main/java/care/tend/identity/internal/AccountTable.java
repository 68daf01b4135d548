package care.tend.identity.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.identity.Account;
import care.tend.identity.AccountEdit;
import care.tend.identity.NewAccount;
import care.tend.kernel.AccountId;
import care.tend.platform.Language;
import care.tend.platform.Timestamps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of {@code identity.account}, {@code password}, {@code sign_up} and {@code password_reset}, through functions.
 */
@Repository
public class AccountTable {

    /** What is compared with a password. Its text is a secret. */
    record Stored(AccountId account, String hash) {
        @Override
        public String toString() {
            return account + " …";
        }
    }

    /** A sign-up whose link was opened. */
    record SignUp(String email, String name, Language language, ZoneId zone, String passwordHash) {}

    private static final RowMapper<Account> ACCOUNT = (row, n) -> new Account(
            new AccountId(row.getObject("id", UUID.class)),
            row.getString("email"),
            row.getString("name"),
            Language.of(row.getString("locale")).orElseThrow(),
            ZoneId.of(row.getString("zone")),
            Timestamps.instant(row, "email_verified_at"));

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> byId(AccountId account) {
        return jdbc.sql("select * from identity.account_by_id(:account)")
                .param("account", account.value())
                .query(ACCOUNT)
                .optional();
    }

    public Optional<Account> byEmail(String email) {
        return jdbc.sql("select * from identity.account_by_email(:email)")
                .param("email", email)
                .query(ACCOUNT)
                .optional();
    }

    public List<Account> byIds(Collection<AccountId> accounts) {
        return jdbc.sql("select * from identity.accounts_by_id(:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(ACCOUNT)
                .list();
    }

    /** False when the address has an account: the unique key decides. */
    public boolean insert(Account account, String passwordHash) {
        return jdbc.sql("select identity.add_account(:id, :email, :name, :locale, :zone, :password, :at) as added")
                .param("id", account.id().value())
                .param("email", account.email())
                .param("name", account.name())
                .param("locale", account.language().code())
                .param("zone", account.zone().getId())
                .param("password", passwordHash)
                .param("at", utc(account.emailVerifiedAt()))
                .query((row, n) -> row.getBoolean("added"))
                .single();
    }

    public Optional<Account> edit(AccountId account, AccountEdit edit) {
        var language = edit.language();
        var zone = edit.zone();
        return jdbc.sql("select * from identity.edit_account(:account, :name, :locale, :zone)")
                .param("account", account.value())
                .param("name", edit.name())
                .param("locale", language == null ? null : language.code())
                .param("zone", zone == null ? null : zone.getId())
                .query(ACCOUNT)
                .optional();
    }

    Optional<Stored> password(String email) {
        return jdbc.sql("select account_id, hash from identity.password_of(:email)")
                .param("email", email)
                .query((row, n) ->
                        new Stored(new AccountId(row.getObject("account_id", UUID.class)), row.getString("hash")))
                .optional();
    }

    /** Ends all sessions and all resets that are still open. */
    void setPassword(AccountId account, String hash, Instant at) {
        jdbc.sql("select identity.set_password(:account, :hash, :at)")
                .param("account", account.value())
                .param("hash", hash)
                .param("at", utc(at))
                .query((row, n) -> true)
                .single();
    }

    void rehash(AccountId account, String from, String to) {
        jdbc.sql("select identity.rehash_password(:account, :from, :to)")
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> true)
                .single();
    }

    void insertSignUp(byte[] tokenHash, NewAccount asked, String passwordHash, Instant expires) {
        jdbc.sql("select identity.add_sign_up(:token, :email, :name, :locale, :zone, :password, :expires)")
                .param("token", tokenHash)
                .param("email", asked.email().value())
                .param("name", asked.name())
                .param("locale", asked.language().code())
                .param("zone", asked.zone().getId())
                .param("password", passwordHash)
                .param("expires", utc(expires))
                .query((row, n) -> true)
                .single();
    }

    /** Opens once: the second to come finds nothing. */
    Optional<SignUp> takeSignUp(byte[] tokenHash, Instant now) {
        return jdbc.sql("select email, name, locale, zone, password from identity.take_sign_up(:token, :now)")
                .param("token", tokenHash)
                .param("now", utc(now))
                .query((row, n) -> new SignUp(
                        row.getString("email"),
                        row.getString("name"),
                        Language.of(row.getString("locale")).orElseThrow(),
                        ZoneId.of(row.getString("zone")),
                        row.getString("password")))
                .optional();
    }

    void insertReset(byte[] tokenHash, AccountId account, Instant expires) {
        jdbc.sql("select identity.add_password_reset(:token, :account, :expires)")
                .param("token", tokenHash)
                .param("account", account.value())
                .param("expires", utc(expires))
                .query((row, n) -> true)
                .single();
    }

    Optional<Account> resetAccount(byte[] tokenHash, Instant now) {
        return jdbc.sql("select * from identity.password_reset_account(:token, :now)")
                .param("token", tokenHash)
                .param("now", utc(now))
                .query(ACCOUNT)
                .optional();
    }

    /** Opens once: the second to come finds nothing. */
    Optional<AccountId> takeReset(byte[] tokenHash, Instant now) {
        return jdbc.sql("select identity.take_password_reset(:token, :now) as account_id")
                .param("token", tokenHash)
                .param("now", utc(now))
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }
}
