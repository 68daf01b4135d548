package care.tend.platform;

import care.tend.platform.internal.settings.UrlParts;
import java.util.HashMap;
import java.util.Map;
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
    private static final int TIMEOUT_MILLIS = 10_000;

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

    /** As properties of Spring's mail sender. */
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("spring.mail.host", host);
        properties.put("spring.mail.port", port);
        user.ifPresent(name -> properties.put("spring.mail.username", name));
        password.ifPresent(secret -> properties.put("spring.mail.password", secret));
        properties.put("spring.mail.properties.mail.smtp.auth", user.isPresent());
        properties.put("spring.mail.properties.mail.smtp.ssl.enable", tls);
        properties.put("spring.mail.properties.mail.smtp.ssl.checkserveridentity", true);
        properties.put("spring.mail.properties.mail.smtp.starttls.enable", !tls);
        properties.put("spring.mail.properties.mail.smtp.starttls.required", !tls && password.isPresent());
        properties.put("spring.mail.properties.mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("spring.mail.properties.mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("spring.mail.properties.mail.smtp.writetimeout", TIMEOUT_MILLIS);
        from.ifPresent(sender -> properties.put("tend.mail.from", sender));
        return Map.copyOf(properties);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s://%s%s:%d"
                .formatted(tls ? "smtps" : "smtp", user.map(u -> u + ":…@").orElse(""), host, port);
    }
}
