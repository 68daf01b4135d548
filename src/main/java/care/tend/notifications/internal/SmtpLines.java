package care.tend.notifications.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Connections to the mail server. Greeting, encryption and sign-in cost more than a mail, so who has just sent one
 * keeps the line for the next, until there is none.
 */
final class SmtpLines {

    /** Mail servers end a line that goes on and on. */
    private static final int MAILS_ON_A_LINE = 50;

    private static final class Line {
        private final Transport transport;
        private int mails;

        private Line(Transport transport) {
            this.transport = transport;
        }
    }

    private final JavaMailSenderImpl server;
    private final Deque<Line> free = new ArrayDeque<>();

    SmtpLines(JavaMailSenderImpl server) {
        this.server = server;
    }

    Session session() {
        return server.getSession();
    }

    /** Returns when the mail server has said that the mail is its business now. */
    void send(MimeMessage mail) throws MessagingException {
        var line = line();
        try {
            line.transport.sendMessage(mail, mail.getAllRecipients());
            line.mails++;
        } catch (MessagingException failed) {
            // it may hang in the middle of a mail
            hangUp(line);
            throw failed;
        }
        if (line.mails < MAILS_ON_A_LINE) {
            giveBack(line);
        } else {
            hangUp(line);
        }
    }

    /** Ends the lines nobody uses. */
    void hangUp() {
        for (var line = idle(); line != null; line = idle()) {
            hangUp(line);
        }
    }

    private Line line() throws MessagingException {
        var line = idle();
        if (line != null) {
            return line;
        }
        var transport = session().getTransport("smtp");
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new Line(transport);
    }

    private synchronized @Nullable Line idle() {
        return free.poll();
    }

    private synchronized void giveBack(Line line) {
        free.push(line);
    }

    private static void hangUp(Line line) {
        try {
            line.transport.close();
        } catch (MessagingException gone) {
            // that is what was wanted
        }
    }
}
