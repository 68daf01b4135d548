package care.tend.platform;

import care.tend.platform.internal.settings.SettingReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the person who runs Tend may decide, read once at start. {@code docs/operations.md} has the table.
 *
 * @param home absolute folder of all data
 * @param keys absolute folder of the secrets made at first start; never inside {@code home}, so that a copy of the data
 *     does not carry them
 * @param url where people reach Tend, without a slash at the end
 * @param trustedProxies those whose forwarded headers are believed; from all others they are ignored
 * @param reachableNetworks those that may be asked for calendars although they are not public; none by default
 * @param smtp empty when mail stays in the local mailbox
 * @param imap empty when nobody reads what clients answer to invitations
 * @param database empty when Tend runs its own
 * @param databaseConnections most that are open at once for the application
 * @param signUps closed where one business, or a few that are known, share this Tend
 */
public record Settings(
        Path home,
        Path keys,
        URI url,
        int port,
        InetAddress bind,
        List<AddressRange> trustedProxies,
        List<AddressRange> reachableNetworks,
        Optional<SmtpServer> smtp,
        Optional<ImapServer> imap,
        Optional<ExternalDatabase> database,
        int databaseConnections,
        SignUps signUps,
        LogFormat log) {

    /** Whether people get accounts and open businesses by themselves. */
    public enum SignUps {
        OPEN,
        CLOSED
    }

    /** Lines for people, or one JSON object (ECS) for each event. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    private static final String DATABASE_FORM = "postgresql://user:password@host:5432/database";

    /**
     * Reads the settings from {@code variables}, by name; what is absent or blank has its default.
     *
     * @throws StartRefused.InvalidSettings naming every variable that is wrong, its value unless secret, and what is
     *     expected
     */
    public static Settings from(Function<String, @Nullable String> variables) {
        var reader = new SettingReader(variables);
        var port = reader.read("TEND_PORT", "8080", "a port from 1 to 65535", text -> whole(text, 1, 65_535));
        var settings = new Settings(
                reader.read("TEND_HOME", "data", "a folder", Settings::folder),
                reader.read("TEND_KEYS", "keys", "a folder", Settings::folder),
                reader.read(
                        "TEND_URL",
                        "http://localhost:" + port,
                        "where people reach Tend, as https://book.example.org",
                        Settings::url),
                port,
                reader.read(
                        "TEND_BIND",
                        "127.0.0.1",
                        "an address of this machine, as 127.0.0.1, 0.0.0.0 or ::",
                        InetAddress::ofLiteral),
                reader.read(
                        "TEND_TRUSTED_PROXIES",
                        "",
                        "addresses or networks, as 10.0.0.7, fd00::/8",
                        Settings::addressRanges),
                reader.read(
                        "TEND_REACHABLE_NETWORKS",
                        "",
                        "addresses or networks, as 192.168.1.0/24, fd00::/8",
                        Settings::addressRanges),
                reader.readSecret(
                        "TEND_SMTP_URL", "smtp://user:password@host:587?from=address or smtps://…", SmtpServer::parse),
                reader.readSecret(
                        "TEND_IMAP_URL",
                        "imaps://user:password@host:993/INBOX?address=replies+*@example.org or imap://…",
                        ImapServer::parse),
                database(reader),
                reader.read("TEND_DATABASE_CONNECTIONS", "10", "a number from 2 to 200", text -> whole(text, 2, 200)),
                reader.read(
                        "TEND_SIGN_UPS",
                        "open",
                        "open or closed",
                        text -> SignUps.valueOf(text.toUpperCase(Locale.ROOT))),
                reader.read(
                        "TEND_LOG", "text", "text or json", text -> LogFormat.valueOf(text.toUpperCase(Locale.ROOT))));
        if (settings.keys().startsWith(settings.home())) {
            reader.fault(
                    "TEND_KEYS is \"%s\": expected a folder outside TEND_HOME, so that a copy of the data holds no keys"
                            .formatted(settings.keys()));
        }
        if (!reader.faults().isEmpty()) {
            throw new StartRefused.InvalidSettings(reader.faults());
        }
        return settings;
    }

    /** Whether people reach Tend through TLS, so that cookies may be marked Secure. */
    public boolean secure() {
        return url.getScheme().equals("https");
    }

    /** Each variable with the value in force, a line for each; passwords are left out. */
    public List<String> lines() {
        return List.of(
                "TEND_HOME=" + home,
                "TEND_KEYS=" + keys,
                "TEND_URL=" + url,
                "TEND_PORT=" + port,
                "TEND_BIND=" + bind.getHostAddress(),
                "TEND_TRUSTED_PROXIES=" + listed(trustedProxies),
                "TEND_REACHABLE_NETWORKS=" + listed(reachableNetworks),
                "TEND_SMTP_URL=" + smtp.map(SmtpServer::toString).orElse(""),
                "TEND_IMAP_URL=" + imap.map(ImapServer::toString).orElse(""),
                "TEND_DATABASE_URL="
                        + database.map(external -> external.application().toString())
                                .orElse(""),
                "TEND_DATABASE_OWNER_URL="
                        + database.map(external -> external.owner().toString()).orElse(""),
                "TEND_DATABASE_CONNECTIONS=" + databaseConnections,
                "TEND_SIGN_UPS=" + signUps.name().toLowerCase(Locale.ROOT),
                "TEND_LOG=" + log.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<ExternalDatabase> database(SettingReader reader) {
        var application = reader.readSecret("TEND_DATABASE_URL", DATABASE_FORM, DatabaseLogin::parse);
        var owner = reader.readSecret("TEND_DATABASE_OWNER_URL", DATABASE_FORM, DatabaseLogin::parse);
        if (reader.text("TEND_DATABASE_URL").isPresent()
                != reader.text("TEND_DATABASE_OWNER_URL").isPresent()) {
            reader.fault("TEND_DATABASE_URL and TEND_DATABASE_OWNER_URL: expected both for an external PostgreSQL, or"
                    + " neither for the embedded one");
        }
        return application.flatMap(app -> owner.map(own -> new ExternalDatabase(app, own)));
    }

    private static Path folder(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static URI url(String text) {
        var url = URI.create(text.replaceFirst("/$", ""));
        var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web
                || url.getHost() == null
                || !url.getPath().isEmpty()
                || url.getQuery() != null
                || url.getFragment() != null
                || url.getUserInfo() != null) {
            throw new IllegalArgumentException("not an origin");
        }
        return url;
    }

    private static List<AddressRange> addressRanges(String text) {
        return Arrays.stream(text.split("[,\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .map(AddressRange::parse)
                .toList();
    }

    private static String listed(List<AddressRange> ranges) {
        return String.join(",", ranges.stream().map(AddressRange::toString).toList());
    }

    private static int whole(String text, int least, int most) {
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }
}
