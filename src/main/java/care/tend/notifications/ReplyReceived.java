package care.tend.notifications;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody answered an invitation by mail (iMIP, RFC 6047). Anybody can write such a mail: it is believed when one of
 * its {@code secrets} is that of the invitation, see {@link ReplyAddresses#proves}. Told outside any transaction, and
 * again when it could not be noted that it was told.
 *
 * @param message names the mail, however often it is told; at most 64 letters
 * @param secrets found in the addresses it was written to
 * @param calendar iCalendar text as it came, of at most 256 K letters
 * @param receivedAt when it was read
 */
public record ReplyReceived(String message, Set<String> secrets, String calendar, Instant receivedAt) {

    public ReplyReceived {
        secrets = Set.copyOf(secrets);
    }

    /** Nothing of what it says, nor what proves it. */
    @Override
    public String toString() {
        return "reply " + message;
    }
}
