package care.tend.notifications.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way out: a mail server when there is one; else a folder on this machine that only its owner can open. */
@Component
class Post {

    private static final Logger log = LoggerFactory.getLogger(Post.class);

    private final Optional<SmtpLines> server;
    private final MimeMails mimes;
    private final Path folder;

    @Autowired
    Post(
            ObjectProvider<JavaMailSenderImpl> server,
            @Value("${tend.home}") Path home,
            @Value("${tend.url:http://localhost:8080}") URI url,
            @Value("${tend.mail.from:}") String from,
            Clock clock) {
        this(Optional.ofNullable(server.getIfAvailable()), home, url, from, clock);
        if (this.server.isEmpty()) {
            log.info("No mail server is set (TEND_SMTP_URL): mails to people are kept in {}", folder);
        }
    }

    Post(Optional<JavaMailSenderImpl> server, Path home, URI url, String from, Clock clock) {
        this.server = server.map(SmtpLines::new);
        this.folder = home.resolve("mailbox");
        this.mimes = new MimeMails(url.getHost(), from, clock);
    }

    /** Whether mails leave this machine. */
    boolean leaves() {
        return server.isPresent();
    }

    /**
     * Hands {@code mail} to the mail server.
     *
     * @param id names it on every try, so that a mailbox knows a repetition
     */
    void send(UUID id, Mail mail) throws MessagingException {
        var lines = server.orElseThrow(() -> new IllegalStateException("no mail server is set"));
        lines.send(mimes.of(lines.session(), id, mail));
    }

    /** Nothing more is to be sent for now. */
    void rest() {
        server.ifPresent(SmtpLines::hangUp);
    }

    /** Keeps {@code mail} as a file that any mail program opens, readable by the owner of the installation alone. */
    void keep(UUID id, Mail mail) throws MessagingException, IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, access("rwx------"));
        }
        var draft = folder.resolve(id + ".draft");
        Files.deleteIfExists(draft);
        try (var channel = Files.newByteChannel(draft, Set.of(CREATE_NEW, WRITE), access("rw-------"));
                var out = Channels.newOutputStream(channel)) {
            mimes.of(Session.getInstance(new Properties()), id, mail).writeTo(out);
        }
        Files.move(draft, folder.resolve(id + ".eml"), ATOMIC_MOVE);
    }

    private static FileAttribute<Set<PosixFilePermission>> access(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
