package care.tend.notifications.internal;

import care.tend.notifications.CalendarInvite;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;

/**
 * Gives mails the form in which they travel (MIME): text and HTML side by side, an invitation beside them for the mail
 * clients that show it (RFC 6047) and once more as a file for those that do not.
 */
final class MimeMails {

    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final String host;
    private final String from;
    private final Clock clock;

    /** @param from our address; when empty, one of {@code host} */
    MimeMails(String host, String from, Clock clock) {
        this.host = host;
        this.from = from.isEmpty() ? "tend@" + host : from;
        this.clock = clock;
    }

    /** {@code mail}, ready to be written. Its Message-ID follows from {@code id}. */
    MimeMessage of(Session session, UUID id, Mail mail) throws MessagingException {
        var message = new Named(session, "<" + id + "@" + host + ">");
        message.setSentDate(Date.from(clock.instant()));
        message.setFrom(address(new CalendarInvite.Party(mail.fromName(), from)));
        message.setRecipient(MimeMessage.RecipientType.TO, address(mail.to()));
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(mail.replyTo().get())});
        }
        message.setSubject(oneLine(mail.subject()), UTF8);
        // no holiday notes and the like in answer (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    /** A message that has the name it was given, where others make one up. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }

    private static MimeMultipart body(Mail mail) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(mail.text(), "plain"));
        alternative.addBodyPart(text(mail.html(), "html"));
        if (mail.calendar().isEmpty()) {
            return alternative;
        }
        var calendar = mail.calendar().get();
        alternative.addBodyPart(calendar(calendar));
        var mixed = new MimeMultipart("mixed");
        var inner = new MimeBodyPart();
        inner.setContent(alternative);
        mixed.addBodyPart(inner);
        var file = calendar(calendar);
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        mixed.addBodyPart(file);
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF8, subtype);
        return part;
    }

    private static MimeBodyPart calendar(Mail.Calendar calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(calendar.text(), UTF8, "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + calendar.method());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(CalendarInvite.Party party) throws MessagingException {
        try {
            var address = new InternetAddress(party.email(), true);
            address.setPersonal(oneLine(party.name()), UTF8);
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing that somebody typed begins a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }
}
