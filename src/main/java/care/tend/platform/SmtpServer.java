package care.tend.platform;

import care.tend.platform.internal.settings.UrlParts;
import java.util.Optional;

/**
 * Where mail leaves: {@code smtp://[user:password@]host[:port][?from=address]} speaks STARTTLS, which must be offered
 * when there is a password; {@code smtps://} speaks TLS from the first byte.
 *
 * @param tls TLS from the first byte, else STARTTLS
 * @param from the sender named on mails that do not name their own
 */
public record SmtpServer(
        String host, int port, boolean tls, Optional<String> user, Optional<String> password, Optional<String> from) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** @throws IllegalArgumentException when {@code text} is not of the form above */
    public static SmtpServer parse(String text) {
        var url = UrlParts.parse(text, "smtp", "smtps");
        var tls = url.scheme().equals("smtps");
        url.onlyParameters("from");
        return new SmtpServer(
                url.host(),
                url.port().orElse(tls ? SUBMISSIONS : SUBMISSION),
                tls,
                url.user(),
                url.password(),
                url.parameter("from"));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s://%s%s:%d".formatted(tls ? "smtps" : "smtp", user.map(u -> u + ":…@").orElse(""), host, port);
    }
}
