package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothing_set_means_a_server_for_this_machine_on_a_database_of_its_own() {
        var settings = settings(Map.of());

        assertThat(settings.home()).isAbsolute().hasFileName("data");
        assertThat(settings.keys()).isAbsolute().hasFileName("keys");
        assertThat(settings.url()).hasToString("http://localhost:8080");
        assertThat(settings.bind().isLoopbackAddress()).isTrue();
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.smtp()).isEmpty();
        assertThat(settings.imap()).isEmpty();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.databaseConnections()).isEqualTo(10);
        assertThat(settings.secure()).isFalse();
    }

    @Test
    void the_address_follows_the_port_unless_it_is_given() {
        assertThat(settings(Map.of("TEND_PORT", "9000")).url()).hasToString("http://localhost:9000");
        assertThat(settings(Map.of("TEND_URL", "https://book.example.org/", "TEND_PORT", "9000"))
                        .url())
                .hasToString("https://book.example.org");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TEND_PORT, 0
            TEND_PORT, 65536
            TEND_PORT, http
            TEND_URL, book.example.org
            TEND_URL, ftp://book.example.org
            TEND_URL, https://book.example.org/app
            TEND_BIND, book.example.org
            TEND_TRUSTED_PROXIES, 10.0.0.0/33
            TEND_DATABASE_CONNECTIONS, 1
            TEND_LOG, xml
            """)
    void a_wrong_value_is_refused_by_name_with_what_is_expected(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(StartRefused.InvalidSettings.class)
                .hasMessageStartingWith(name + " is \"" + value + "\": expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEND_SMTP_URL", "TEND_IMAP_URL", "TEND_DATABASE_URL", "TEND_DATABASE_OWNER_URL"})
    void a_wrong_secret_is_refused_by_name_and_never_repeated(String name) {
        assertThatThrownBy(() -> settings(Map.of(name, "mysql://tend:hunter2@db")))
                .isInstanceOf(StartRefused.InvalidSettings.class)
                .hasMessageContaining(name)
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void every_fault_has_its_line() {
        assertThatThrownBy(() -> settings(Map.of("TEND_PORT", "x", "TEND_BIND", "y")))
                .message()
                .satisfies(text -> assertThat(text.lines()).hasSize(2));
    }

    @Test
    void keys_inside_the_data_are_refused() {
        assertThatThrownBy(() -> settings(Map.of("TEND_HOME", "/srv/tend", "TEND_KEYS", "/srv/tend/keys")))
                .hasMessageStartingWith("TEND_KEYS is \"/srv/tend/keys\"");
    }

    @Test
    void an_external_database_needs_both_roles() {
        assertThatThrownBy(() -> settings(Map.of("TEND_DATABASE_URL", "postgresql://a:b@db/tend")))
                .hasMessageContaining("expected both");
    }

    @Test
    void a_database_is_named_as_libpq_names_it() {
        var login = DatabaseLogin.parse("postgresql://tend_app:p%40ss+word@db.internal/tend?sslmode=require");

        assertThat(login.jdbcUrl()).isEqualTo("jdbc:postgresql://db.internal:5432/tend?sslmode=require");
        assertThat(login.user()).isEqualTo("tend_app");
        assertThat(login.password()).isEqualTo("p@ss+word");
        assertThat(login.toString()).doesNotContain("p@ss");
    }

    @Test
    void mail_leaves_by_starttls_or_tls() {
        var plain = SmtpServer.parse("smtp://mail.example.org");
        assertThat(plain.port()).isEqualTo(587);
        assertThat(plain.properties()).containsEntry("spring.mail.properties.mail.smtp.starttls.required", false);

        var login = SmtpServer.parse("smtps://me:secret@mail.example.org?from=book%40example.org");
        assertThat(login.port()).isEqualTo(465);
        assertThat(login.tls()).isTrue();
        assertThat(login.from()).contains("book@example.org");
        assertThat(login.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> SmtpServer.parse("smtp://mail.example.org?form=x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replies_are_read_by_starttls_or_tls() {
        var plain = ImapServer.parse("imap://replies%40example.org:se%20cret@mail.example.org/Replies%2FTend");
        assertThat(plain.port()).isEqualTo(143);
        assertThat(plain.user()).isEqualTo("replies@example.org");
        assertThat(plain.password()).contains("se cret");
        assertThat(plain.folder()).isEqualTo("Replies/Tend");
        assertThat(plain.properties())
                .containsEntry("mail.imap.starttls.required", "true")
                .containsEntry("mail.imap.ssl.checkserveridentity", "true");

        var tls = ImapServer.parse("imaps://me:hunter2@mail.example.org?address=Replies@example.org");
        assertThat(tls.port()).isEqualTo(993);
        assertThat(tls.folder()).isEqualTo("INBOX");
        assertThat(tls.properties()).containsEntry("mail.store.protocol", "imaps");
        assertThat(tls.toString()).isEqualTo("imaps://me:…@mail.example.org:993/INBOX");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            imaps://replies%40example.org:x@mail.example.org, replies+*@example.org
            imaps://me:x@mail.example.org?address=Replies@Example.org, replies@example.org
            imaps://me:x@mail.example.org?address=*@replies.example.org, *@replies.example.org
            imaps://me:x@mail.example.org?address=tend-*%40example.org, tend-*@example.org
            """)
    void the_address_that_is_answered_to_follows_from_the_user_or_is_given(String url, String address) {
        assertThat(ImapServer.parse(url).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imaps://mail.example.org",
                "imaps://me:x@mail.example.org",
                "imaps://me:x@mail.example.org?address=",
                "imaps://me:x@mail.example.org?address=a*b*@example.org",
                "imaps://me:x@mail.example.org?address=replies@*.example.org",
                "imaps://me:x@mail.example.org?address=a-name-that-is-too-long-to-have-room-for-it-*@example.org",
                "imaps://replies%40example.org:x@mail.example.org?folder=x",
                "pop3://replies%40example.org:x@mail.example.org",
            })
    void a_mailbox_nobody_could_answer_to_is_refused(String url) {
        assertThatThrownBy(() -> ImapServer.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.0.0.0/8, 10.255.0.1, true
            10.0.0.0/8, 11.0.0.1, false
            192.168.4.0/23, 192.168.5.9, true
            192.168.4.0/23, 192.168.6.0, false
            10.0.0.7, 10.0.0.7, true
            10.0.0.7, 10.0.0.8, false
            fd00::/8, fd12::1, true
            fd00::/8, fe80::1, false
            0.0.0.0/0, 8.8.8.8, true
            0.0.0.0/0, ::1, false
            """)
    void a_range_knows_its_addresses(String range, String address, boolean within) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(within);
    }

    private static Settings settings(Map<String, String> variables) {
        return Settings.from(variables::get);
    }
}
