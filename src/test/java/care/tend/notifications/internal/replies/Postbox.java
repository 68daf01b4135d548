package care.tend.notifications.internal.replies;

import care.tend.notifications.ReplyAddresses;
import care.tend.notifications.ReplyReceived;
import care.tend.platform.ImapServer;
import care.tend.platform.Keys;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** The mailbox for replies, at a real IMAP server that speaks TLS; read as Tend reads it. */
public final class Postbox implements AutoCloseable {

    public static final String PASSWORD = "correct horse";
    private static final String USER = "replies@example.org";
    /** Nobody vouches for the certificate of a server in a test. */
    private static final Map<String, String> TRUSTING =
            Map.of("mail.imaps.ssl.trust", "*", "mail.imaps.ssl.checkserveridentity", "false");

    final GreenMail server;
    private final GreenMailUser user;
    private final Keys keys;
    private final Clock clock;

    public Postbox(Keys keys, Clock clock) {
        this(keys, clock, ServerSetup.PROTOCOL_IMAPS);
    }

    Postbox(Keys keys, Clock clock, String protocol) {
        this.keys = keys;
        this.clock = clock;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        user = server.setUser(USER, USER, PASSWORD);
    }

    /** The addresses that a Tend with this mailbox gives. */
    public ReplyAddresses addresses() {
        return new ReplyAddresses(Optional.of(settings(1)), keys);
    }

    static ImapServer settings(int port) {
        return ImapServer.parse("imaps://replies%40example.org:correct%20horse@127.0.0.1:" + port);
    }

    int port() {
        return server.getImaps().getPort();
    }

    /** Puts {@code raw} into the mailbox, letter by letter as it is. */
    public void deliver(String raw) {
        deliver(raw.getBytes(StandardCharsets.UTF_8));
    }

    void deliver(byte[] raw) {
        try {
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One round: what is new is told to {@code teller}. */
    public void read(Consumer<ReplyReceived> teller) {
        box(port(), teller).look();
    }

    ReplyBox box(int port, Consumer<ReplyReceived> teller) {
        return box(settings(port), TRUSTING, teller);
    }

    ReplyBox box(ImapServer settings, Map<String, String> instead, Consumer<ReplyReceived> teller) {
        var properties = new HashMap<>(settings.properties());
        properties.putAll(instead);
        return new ReplyBox(settings, properties, new ReplyReader(addresses(), clock), teller);
    }

    /** How many messages nobody dealt with. */
    long unseen() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return !message.isSet(Flags.Flag.SEEN);
                    } catch (MessagingException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .count();
    }

    @Override
    public void close() {
        server.stop();
    }
}
