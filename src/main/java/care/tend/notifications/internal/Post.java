package care.tend.notifications.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The way out: a mail server when there is one; else a folder on this machine that only its owner can open. */
@Component
class Post {

    private static final Logger log = LoggerFactory.getLogger(Post.class);

    private final @Nullable JavaMailSender server;
    private final MimeMails mimes;
    private final Path folder;

    @Autowired
    Post(
            ObjectProvider<JavaMailSender> server,
            @Value("${tend.home}") Path home,
            @Value("${tend.url:http://localhost:8080}") URI url,
            @Value("${tend.mail.from:}") String from) {
        this(server.getIfAvailable(), home, url, from);
        if (this.server == null) {
            log.info("No mail server is set (TEND_SMTP_URL): mails to people are kept in {}", folder);
        }
    }

    Post(@Nullable JavaMailSender server, Path home, URI url, String from) {
        this.server = server;
        this.folder = home.resolve("mailbox");
        this.mimes = new MimeMails(url.getHost(), from);
    }

    /** Whether mails leave this machine. */
    boolean leaves() {
        return server != null;
    }

    /**
     * Hands {@code mail} to the mail server.
     *
     * @param id names it on every try, so that a mailbox knows a repetition
     */
    void send(UUID id, Mail mail) throws MessagingException {
        if (server == null) {
            throw new IllegalStateException("no mail server is set");
        }
        server.send(mimes.of(server.createMimeMessage(), id, mail));
    }

    /** Keeps {@code mail} as a file that any mail program opens, readable by the owner of the installation alone. */
    void keep(UUID id, Mail mail) throws MessagingException, IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, owner);
        }
        var message = mimes.of(MimeMails.kept(Session.getInstance(new Properties())), id, mail);
        message.saveChanges();
        var readable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = folder.resolve(id + ".eml");
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readable);
                var out = java.nio.channels.Channels.newOutputStream(channel)) {
            message.writeTo(out);
        }
    }
}
