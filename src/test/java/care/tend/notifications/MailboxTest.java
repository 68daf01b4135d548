package care.tend.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.access.Members;
import care.tend.access.Role;
import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Transactions;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.Given;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mails of a business in its workspace, where no mail server is set. */
class MailboxTest extends ServerTest {

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Members members;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Businesses businesses;

    @Autowired
    private Locations locations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private OutboxDelivery delivery;

    private BusinessId business = new BusinessId(new UUID(0, 0));
    private Http owner = new Http(1);

    @BeforeEach
    void aBusiness() {
        var alma = scene.account();
        business = given.clinic(1, alma).id();
        owner = scene.signedIn(port, alma);
    }

    @Test
    void members_read_what_was_written_to_their_clients() {
        confirm("apt_a");
        assertThat(owner.get(mailbox())
                        .json()
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("queued");

        delivery.deliverDue();

        var list = owner.get(mailbox());
        assertThat(list.status()).isEqualTo(200);
        var line = list.json().path("items").path(0);
        assertThat(line.path("to").asString()).isEqualTo("dana@example.org");
        assertThat(line.path("status").asString()).isEqualTo("local");
        assertThat(line.path("template").asString()).isEqualTo("appointment-confirmed");
        assertThat(line.path("appointment").asString()).isEqualTo("apt_a");
        var mail = owner.get(mailbox() + "/" + line.path("id").asString());
        assertThat(mail.json().path("html").asString()).contains("You are booked");
        assertThat(mail.json().path("text").asString()).contains("https://tend.example/manage");
        var file = mail.json().path("attachments").path(0);
        assertThat(file.path("name").asString()).isEqualTo("invite.ics");
        assertThat(file.path("content").asString()).contains("UID:apt_a@tend.care", "METHOD:REQUEST");
    }

    @Test
    void a_preview_may_be_framed_here_and_can_do_nothing() {
        confirm("apt_a");
        var id = owner.get(mailbox()).json().path("items").path(0).path("id").asString();

        var preview = owner.get(mailbox() + "/" + id + "/preview");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(preview.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox;", "default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(preview.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(owner.get(mailbox()).headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void pages_follow_one_another_and_a_cursor_is_for_its_own_list() {
        for (int i = 0; i < 5; i++) {
            confirm("apt_" + i);
        }

        var first = owner.get(mailbox() + "?limit=3");
        var cursor = first.json().path("next").asString();
        var second = owner.get(mailbox() + "?limit=3&cursor=" + cursor);

        assertThat(first.json().path("items").findValuesAsString("appointment"))
                .containsExactly("apt_4", "apt_3", "apt_2");
        assertThat(second.json().path("items").findValuesAsString("appointment"))
                .containsExactly("apt_1", "apt_0");
        assertThat(second.json().path("next").isNull()).isTrue();
        var other = given.clinic(1, account());
        assertThat(scene.signedIn(port, lastAccount)
                        .get(other.api("/mailbox?cursor=" + cursor))
                        .status())
                .isEqualTo(422);
        assertThat(owner.get(mailbox() + "?limit=0").status()).isEqualTo(422);
        assertThat(owner.get(mailbox() + "?limit=x").status()).isEqualTo(400);
    }

    @Test
    void nobody_else_reads_them() {
        confirm("apt_a");
        var id = owner.get(mailbox()).json().path("items").path(0).path("id").asString();
        var provider = scene.account();
        members.add(business, provider, Role.PROVIDER, null);
        var stranger = scene.account();
        var other = given.clinic(1, stranger);

        for (var path : new String[] {"", "/" + id, "/" + id + "/preview"}) {
            assertThat(visitor().get(mailbox() + path).status()).isEqualTo(401);
            assertThat(scene.signedIn(port, provider).get(mailbox() + path).status())
                    .isEqualTo(403);
            assertThat(scene.signedIn(port, stranger).get(mailbox() + path).status())
                    .isEqualTo(404);
        }
        // through their own door another's mail is not there
        assertThat(scene.signedIn(port, stranger)
                        .get(other.api("/mailbox/" + id))
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(mailbox() + "/mail_nonsense").status()).isEqualTo(404);
    }

    private AccountId lastAccount = new AccountId(new UUID(0, 0));

    private AccountId account() {
        lastAccount = scene.account();
        return lastAccount;
    }

    private String mailbox() {
        return "/api/v1/businesses/" + business + "/mailbox";
    }

    private void confirm(String appointment) {
        var notice = new AppointmentNotice(
                AppointmentNotice.What.CONFIRMED,
                businesses.read(business),
                locations.of(business).getFirst(),
                AppointmentNotice.Setting.AT_LOCATION,
                new AppointmentNotice.Guest("Dana", Optional.of("dana@example.org"), Optional.empty()),
                Language.EN,
                appointment,
                TimeRange.of(Instant.parse("2026-11-24T09:30:00Z"), Duration.ofMinutes(30)),
                LocalText.of(Language.EN, "Check-up"),
                "Aigerim",
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://tend.example/manage")),
                0,
                false,
                List.of(),
                List.of(),
                true,
                Optional.empty());
        transactions.run(business, () -> notifications.send(notice));
        clock.advance(Duration.ofMillis(5));
    }
}
