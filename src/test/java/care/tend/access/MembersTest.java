package care.tend.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.identity.Accounts;
import care.tend.identity.NewAccount;
import care.tend.identity.Password;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import care.tend.platform.Membership;
import care.tend.platform.Permission;
import care.tend.testing.Http;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MembersTest extends ServerTest {

    private static final String PASSWORD = "four words of mine";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Membership membership;

    @Autowired
    private JdbcClient jdbc;

    private record Somebody(AccountId id, String email, Http http) {}

    @Test
    void whoever_opens_a_business_owns_it() {
        var alma = somebody();
        var business = business(alma);

        var me = alma.http().get("/api/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("email").asString()).isEqualTo(alma.email());
        var mine = me.json().path("businesses").path(0);
        assertThat(mine.path("id").asString()).isEqualTo(business);
        assertThat(mine.path("role").asString()).isEqualTo("owner");
        assertThat(mine.has("slug")).isTrue();
        assertThat(visitor().get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void an_owner_adds_members_and_a_member_reads_what_the_role_allows() {
        var alma = somebody();
        var dana = somebody();
        var business = business(alma);
        var members = "/api/v1/businesses/" + business + "/members";

        var added = alma.http().post(members, Map.of("email", dana.email(), "role", "front_desk"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("id").asString()).startsWith("mbr_");
        var list = alma.http().get(members);
        assertThat(list.json().path("items").findValuesAsString("role")).containsExactly("owner", "front_desk");
        assertThat(dana.http().get("/api/v1/businesses/" + business).status()).isEqualTo(200);
        assertThat(dana.http().get(members).status()).isEqualTo(403);
        assertThat(dana.http()
                        .post(members, Map.of("email", dana.email(), "role", "owner"))
                        .code())
                .isEqualTo("access.not-permitted");
        assertThat(alma.http()
                        .post(members, Map.of("email", dana.email(), "role", "owner"))
                        .code())
                .isEqualTo("access.already-member");
    }

    @Test
    void bad_requests_are_told_apart() {
        var alma = somebody();
        var members = "/api/v1/businesses/" + business(alma) + "/members";

        var nothing = alma.http().post(members, Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().path("errors").findValuesAsString("field")).containsExactly("email", "role");
        assertThat(alma.http()
                        .post(members, Map.of("email", "x@example.org", "role", "king"))
                        .status())
                .isEqualTo(422);
        assertThat(alma.http()
                        .post(members, Map.of("email", "nobody@example.org", "role", "owner"))
                        .code())
                .isEqualTo("access.no-account");
        assertThat(alma.http().post(members, "[").status()).isEqualTo(400);
        assertThat(visitor().get(members).status()).isEqualTo(401);
        assertThat(visitor().post(members, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void anothers_business_looks_like_none() {
        var alma = somebody();
        var dana = somebody();
        var business = business(alma);
        var none = new BusinessId(UUID.randomUUID());

        for (var id : List.of(business, none.text(), "biz_nonsense")) {
            var answer = dana.http().get("/api/v1/businesses/" + id + "/members");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
        }
    }

    @Test
    void a_member_who_is_removed_is_out_at_once_and_the_last_owner_stays() {
        var alma = somebody();
        var dana = somebody();
        var members = "/api/v1/businesses/" + business(alma) + "/members";
        alma.http().post(members, Map.of("email", dana.email(), "role", "manager"));
        var ids = alma.http().get(members).json().path("items").findValuesAsString("id");
        assertThat(dana.http().get(members).status()).isEqualTo(200);

        assertThat(dana.http().delete(members + "/" + ids.getLast()).status()).isEqualTo(403);
        assertThat(alma.http().delete(members + "/" + ids.getLast()).status()).isEqualTo(204);

        assertThat(dana.http().get(members).status()).isEqualTo(404);
        assertThat(alma.http().delete(members + "/" + ids.getLast()).status()).isEqualTo(404);
        assertThat(alma.http().delete(members + "/" + ids.getFirst()).code()).isEqualTo("access.last-owner");
    }

    @Test
    void who_is_a_member_is_asked_in_one_statement() {
        var alma = somebody();
        var business = BusinessId.of(business(alma));
        database.statementsSinceLastAsked();

        var member = membership.of(alma.id(), business).orElseThrow();

        assertThat(database.statementsSinceLastAsked()).isEqualTo(1);
        assertThat(member.may(Permission.MEMBERS_EDIT)).isTrue();
    }

    @Test
    void without_a_context_no_member_is_seen() {
        business(somebody());

        var seen = jdbc.sql("select count(*) from access.member")
                .query(Integer.class)
                .single();

        assertThat(seen).isZero();
    }

    @Test
    void roles_grow_in_power() {
        assertThat(Role.OWNER.permissions()).containsAll(List.of(Permission.values()));
        assertThat(Role.MANAGER.permissions()).doesNotContain(Permission.MEMBERS_EDIT);
        assertThat(Role.PROVIDER.permissions())
                .contains(Permission.APPOINTMENTS_EDIT)
                .doesNotContain(Permission.BUSINESS_EDIT, Permission.MEMBERS_READ, Permission.AVAILABILITY_EDIT);
        assertThat(Role.FRONT_DESK.permissions())
                .contains(Permission.MAILBOX_READ, Permission.AVAILABILITY_EDIT)
                .doesNotContain(Permission.BUSINESS_EDIT, Permission.CATALOGUE_EDIT);
    }

    private Somebody somebody() {
        var email = "somebody-" + UUID.randomUUID() + "@example.org";
        var account = accounts.open(new NewAccount(
                        new EmailAddress(email), new Password(PASSWORD), "Alma", Language.EN, ZoneId.of("Asia/Atyrau")))
                .orElseThrow();
        var http = visitor();
        assertThat(http.post("/api/v1/session", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        return new Somebody(account.id(), email, http);
    }

    private String business(Somebody owner) {
        var opened = owner.http()
                .post(
                        "/api/v1/businesses",
                        Map.of(
                                "name",
                                "Juniper",
                                "slug",
                                "j-" + UUID.randomUUID().toString().substring(0, 18),
                                "trade",
                                "vet",
                                "currency",
                                "KZT",
                                "languages",
                                List.of("ru", "kk"),
                                "location",
                                Map.of("name", "Main", "address", "1 Street", "zone", "Asia/Atyrau")));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(1));
        return opened.json().path("id").asString();
    }
}
