package care.tend.notifications.internal.replies;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail as it came, and what of it may be an answer to an invitation. Whatever it is made of, reading ends: a part
 * that makes no sense is passed over, and what lies too deep or comes too late is not looked at.
 */
final class RawMail {

    static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final int MOST_CALENDAR_BYTES = 1 << 18;
    private static final int LONGEST_HEADER = 4_000;
    private static final Session NO_SERVER = Session.getInstance(new Properties());
    /** Where mail servers write whom a mail is for. */
    private static final List<String> ADDRESSED =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To", "X-Forwarded-To");

    private final MimeMessage message;
    private int parts;

    private RawMail(MimeMessage message) {
        this.message = message;
    }

    /** @return empty for what is too large, or of more parts than any mail has */
    static Optional<RawMail> read(byte[] bytes) throws MessagingException {
        return bytes.length > MOST_BYTES || boundaries(bytes) > MOST_PARTS
                ? Optional.empty()
                : Optional.of(new RawMail(new MimeMessage(NO_SERVER, new ByteArrayInputStream(bytes))));
    }

    /** Lines that may part it: counted first, since all of a level are made before one can be looked at. */
    private static int boundaries(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean begins = i == 0 || bytes[i - 1] == '\n' || bytes[i - 1] == '\r';
            if (begins && bytes[i] == '-' && bytes[i + 1] == '-') {
                found++;
            }
        }
        return found;
    }

    /** What it calls itself. */
    Optional<String> name() throws MessagingException {
        return Optional.ofNullable(message.getHeader("Message-ID", null))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** The headers that say whom it is for. */
    String addressed() throws MessagingException {
        var found = Stream.<String>builder();
        for (var header : ADDRESSED) {
            Optional.ofNullable(message.getHeader(header, "\n")).ifPresent(found);
        }
        return found.build()
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST_HEADER)))
                .collect(Collectors.joining("\n"));
    }

    /** The first part that is a calendar, as text. */
    Optional<String> calendar() {
        return calendar(message, 0);
    }

    private Optional<String> calendar(Part part, int depth) {
        try {
            var type =
                    new ContentType(Optional.ofNullable(part.getContentType()).orElse("text/plain"));
            if (type.match("multipart/*")) {
                return depth == DEEPEST ? Optional.empty() : within(part, type, depth);
            }
            return type.match("text/calendar") || type.match("application/ics")
                    ? Optional.of(text(part, type))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // nothing in it can be told from nothing at all
            return Optional.empty();
        }
    }

    private Optional<String> within(Part part, ContentType type, int depth) throws MessagingException, IOException {
        if (type.getParameter("boundary") == null) {
            return Optional.empty();
        }
        if (!(part.getContent() instanceof MimeMultipart multipart)) {
            return Optional.empty();
        }
        for (int i = 0; i < multipart.getCount() && parts < MOST_PARTS; i++) {
            parts++;
            var found = calendar(multipart.getBodyPart(i), depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String text(Part part, ContentType type) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_CALENDAR_BYTES), charset(type));
        }
    }

    /** One that nobody knows is taken for UTF-8, of which most are a part. */
    private static Charset charset(ContentType type) {
        var name = type.getParameter("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
