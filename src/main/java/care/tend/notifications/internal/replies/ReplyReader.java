package care.tend.notifications.internal.replies;

import care.tend.notifications.ReplyAddresses;
import care.tend.notifications.ReplyReceived;
import care.tend.platform.ContentLines;
import care.tend.platform.Secrets;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes of a mail what there is to tell of it. */
@Component
class ReplyReader {

    private final ReplyAddresses addresses;
    private final Clock clock;

    ReplyReader(ReplyAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * @param place names the mail where it has no name of its own
     * @return empty for a mail that is no answer of a calendar program
     */
    Optional<ReplyReceived> read(byte[] bytes, String place) throws MessagingException {
        var mail = RawMail.read(bytes);
        var calendar = mail.flatMap(RawMail::calendar);
        if (mail.isEmpty() || calendar.isEmpty()) {
            return Optional.empty();
        }
        var secrets = new HashSet<>(addresses.secretsIn(mail.get().addressed()));
        // the organizer, who may stand on a folded line
        ContentLines.unfolded(calendar.get()).forEach(line -> secrets.addAll(addresses.secretsIn(line)));
        var name = mail.get().name().orElse(place);
        return Optional.of(new ReplyReceived(
                HexFormat.of().formatHex(Secrets.hash(name)), secrets, calendar.get(), clock.instant()));
    }
}
