package care.tend.notifications.internal.replies;

import care.tend.notifications.ReplyReceived;
import care.tend.platform.ImapServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The mailbox for answers to invitations. A message is marked as seen once it was dealt with, whatever it was; while
 * our own database is away it stays for the next round.
 */
final class ReplyBox {

    private static final Logger log = LoggerFactory.getLogger(ReplyBox.class);

    private static final int MOST_IN_A_ROUND = 100;
    private static final int LONGEST_REASON = 200;
    private static final FlagTerm UNSEEN = new FlagTerm(new Flags(Flags.Flag.SEEN), false);

    private final ImapServer server;
    private final Session session;
    private final ReplyReader reader;
    private final Consumer<ReplyReceived> teller;
    private boolean away;

    /** @param properties of the session with the mail server */
    ReplyBox(ImapServer server, Map<String, String> properties, ReplyReader reader, Consumer<ReplyReceived> teller) {
        var all = new Properties();
        all.putAll(properties);
        this.server = server;
        this.session = Session.getInstance(all);
        this.reader = reader;
        this.teller = teller;
    }

    /** Looks for what is new, the oldest first. A mailbox that cannot be read is told of once, until it can. */
    void look() {
        try (var store = session.getStore()) {
            store.connect(
                    server.host(),
                    server.port(),
                    server.user(),
                    server.password().orElse(""));
            look(store.getFolder(server.folder()));
            if (away) {
                log.info("The mailbox for replies can be read again: {}", server);
            }
            away = false;
        } catch (MessagingException failed) {
            if (!away) {
                log.warn("The mailbox for replies cannot be read: {}: {}", server, reason(failed));
            }
            away = true;
        }
    }

    private void look(Folder folder) throws MessagingException {
        folder.open(Folder.READ_WRITE);
        try {
            var unseen = folder.search(UNSEEN);
            for (var message : Arrays.copyOf(unseen, Math.min(unseen.length, MOST_IN_A_ROUND))) {
                deal(folder, message);
            }
        } finally {
            if (folder.isOpen()) {
                folder.close(false);
            }
        }
    }

    private void deal(Folder folder, Message message) throws MessagingException {
        try {
            if (message.getSize() <= RawMail.MOST_BYTES) {
                reader.read(bytes(message), place(folder, message)).ifPresent(teller);
            }
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException ours) {
            throw new MessagingException("our database is away");
        } catch (MessagingException | IOException | RuntimeException poison) {
            if (!folder.isOpen()) {
                throw new FolderClosedException(folder, "the line broke");
            }
            log.warn(
                    "A message in the mailbox for replies is passed over: number {}, {}",
                    message.getMessageNumber(),
                    poison.getClass().getSimpleName());
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    /** However large it says it is. */
    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int count) throws IOException {
                if (bytes.size() + count > RawMail.MOST_BYTES) {
                    throw new IOException("larger than it said");
                }
                bytes.write(some, from, count);
            }
        });
        return bytes.toByteArray();
    }

    private String place(Folder folder, Message message) throws MessagingException {
        var numbered = (UIDFolder) folder;
        return "%s %d %d".formatted(server, numbered.getUIDValidity(), numbered.getUID(message));
    }

    /** In one line, and without the password, should the server repeat it. */
    private String reason(MessagingException failed) {
        var text = String.valueOf(failed.getMessage()).replaceAll("\\p{Cc}+", " ");
        for (var secret :
                server.password().filter(word -> !word.isEmpty()).stream().toList()) {
            text = text.replace(secret, "…");
        }
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
