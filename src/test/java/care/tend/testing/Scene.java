package care.tend.testing;

import static care.tend.platform.Timestamps.utc;

import care.tend.business.Business;
import care.tend.business.BusinessProfile;
import care.tend.business.Businesses;
import care.tend.business.LocationDetails;
import care.tend.business.ProviderProfile;
import care.tend.business.Slug;
import care.tend.business.Trade;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Ids;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets a scene in a few words: people who are signed in, businesses they act for. No mail is waited for. */
public final class Scene {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Businesses businesses;
    private final Ids ids;
    private final Clock clock;

    Scene(JdbcClient jdbc, Transactions transactions, Businesses businesses, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.businesses = businesses;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody with an account and a verified address. */
    public AccountId account() {
        var id = new AccountId(ids.next());
        jdbc.sql("select identity.add_account(:id, :email, 'Somebody', 'en', 'Europe/London', '-', :at)")
                .param("id", id.value())
                .param("email", id.text() + "@example.org")
                .param("at", utc(clock.instant()))
                .query((row, n) -> true)
                .single();
        return id;
    }

    /** The same, at a client of their own and signed in. */
    public Http signedIn(int port, AccountId account) {
        var token = Secrets.token();
        jdbc.sql("select identity.add_session(:id, :account, :token, 'test', '127.0.0.1', :at)")
                .param("id", ids.next())
                .param("account", account.value())
                .param("token", Secrets.hash(token))
                .param("at", utc(clock.instant()))
                .query((row, n) -> true)
                .single();
        return new Http(port).with("Cookie", "tend=" + token);
    }

    /** Somebody signed in who is a member of {@code business} in {@code role}. */
    public Http member(int port, BusinessId business, String role) {
        var account = account();
        transactions.run(business, () -> jdbc.sql("""
                        insert into access.member (id, business_id, account_id, role, created_at)
                        values (:id, :business, :account, :role, :at)
                        """)
                .param("id", ids.next())
                .param("business", business.value())
                .param("account", account.value())
                .param("role", role)
                .param("at", utc(clock.instant()))
                .update());
        return signedIn(port, account);
    }

    /** A vet clinic in Atyrau, open and empty but for its first place. */
    public Business business(String slug) {
        return businesses.open(
                account(),
                profile(slug),
                Currency.getInstance("KZT"),
                new LocationDetails("Main", "Satpayev 1, Atyrau", "Asia/Atyrau", null, null, null, true));
    }

    public static BusinessProfile profile(String slug) {
        return new BusinessProfile(
                new Slug(slug),
                "Clinic " + slug,
                null,
                Trade.VET,
                LocalText.of(Language.RU, "Лечим без спешки"),
                List.of(Language.RU, Language.KK),
                "#12664B",
                null,
                null);
    }

    /** The same person, who no longer works there. */
    public static ProviderProfile retired(ProviderProfile profile) {
        return new ProviderProfile(profile.name(), profile.title(), profile.bio(), profile.languages(), false);
    }
}
