package care.tend.platform;

import care.tend.platform.internal.settings.UrlParts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where answers to invitations come in: {@code imap://user:password@host[:port][/Folder][?address=address]} speaks
 * STARTTLS, which must be offered when there is a password; {@code imaps://} speaks TLS from the first byte.
 *
 * @param tls TLS from the first byte, else STARTTLS
 * @param folder that is read
 * @param address under which the mailbox is written to, in lower case; where it holds a {@code *}, anything written in
 *     its place arrives too
 */
public record ImapServer(
        String host, int port, boolean tls, String user, Optional<String> password, String folder, String address) {

    /** What may stand in place of the star, at most. */
    public static final int STAR_LETTERS = 32;

    private static final int PORT = 143;
    private static final int TLS_PORT = 993;
    private static final int TIMEOUT_MILLIS = 15_000;
    /** Of what stands before the @ (RFC 5321 4.5.3.1.1). */
    private static final int LONGEST_LOCAL_PART = 64;

    /** @throws IllegalArgumentException when {@code text} is not of the form above, or no address follows from it */
    public static ImapServer parse(String text) {
        var url = UrlParts.parse(text, "imap", "imaps");
        var tls = url.scheme().equals("imaps");
        url.onlyParameters("address");
        var user = url.user().orElseThrow(() -> new IllegalArgumentException("no user named"));
        var folder = url.decodedPath();
        return new ImapServer(
                url.host(),
                url.port().orElse(tls ? TLS_PORT : PORT),
                tls,
                user,
                url.password(),
                folder.isEmpty() ? "INBOX" : folder,
                address(url.parameter("address").orElseGet(() -> user.replaceFirst("@", "+*@"))));
    }

    private static String address(String text) {
        var address = text.toLowerCase(Locale.ROOT);
        var filled = address.replaceFirst("\\*", "x".repeat(STAR_LETTERS));
        int at = filled.lastIndexOf('@');
        boolean usable = at > 0
                && at <= LONGEST_LOCAL_PART
                && address.indexOf('*', address.indexOf('@')) < 0
                && !filled.substring(0, at).contains("*")
                && EmailAddress.read(filled).isPresent();
        if (!usable) {
            throw new IllegalArgumentException("no address to be written to");
        }
        return address;
    }

    /** What stands before {@code mail.imap} and {@code mail.imaps} in names of properties. */
    public String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** As properties of a session of Jakarta Mail. */
    public Map<String, String> properties() {
        var mine = "mail." + protocol() + ".";
        var properties = new HashMap<String, String>();
        properties.put("mail.store.protocol", protocol());
        properties.put(mine + "ssl.checkserveridentity", "true");
        properties.put(mine + "starttls.enable", Boolean.toString(!tls));
        properties.put(mine + "starttls.required", Boolean.toString(!tls && password.isPresent()));
        properties.put(mine + "connectiontimeout", Integer.toString(TIMEOUT_MILLIS));
        properties.put(mine + "timeout", Integer.toString(TIMEOUT_MILLIS));
        properties.put(mine + "writetimeout", Integer.toString(TIMEOUT_MILLIS));
        // looking is not reading: a message is marked once it was dealt with
        properties.put(mine + "peek", "true");
        return Map.copyOf(properties);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s://%s:…@%s:%d/%s".formatted(protocol(), user, host, port, folder);
    }
}
