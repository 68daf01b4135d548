package care.tend.notifications;

import care.tend.platform.ImapServer;
import care.tend.platform.Keys;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The addresses to which answers to invitations go: that of our mailbox, and in it, where the mailbox lets us, a secret
 * that only the reader of the invitation has. Their calendar program writes to it by itself.
 */
@Component
public class ReplyAddresses {

    private static final String PURPOSE = "invitation-reply";
    private static final String STAR = "*";
    /** Addresses have no case: 128 bits in hexadecimal digits. */
    private static final int SECRET_BYTES = ImapServer.STAR_LETTERS / 2;

    private static final int MOST_FOUND = 8;

    private final Optional<String> form;
    private final Optional<Pattern> ours;
    private final Keys keys;

    @Autowired
    ReplyAddresses(ObjectProvider<ImapServer> server, Keys keys) {
        this(Optional.ofNullable(server.getIfAvailable()), keys);
    }

    /** @param server empty when nobody reads answers */
    public ReplyAddresses(Optional<ImapServer> server, Keys keys) {
        this.form = server.map(ImapServer::address);
        this.ours = form.filter(text -> text.contains(STAR)).map(ReplyAddresses::pattern);
        this.keys = keys;
    }

    /**
     * Where {@code reader} answers an invitation; the same each time, so that the invitation keeps its organizer. Empty
     * when nobody reads answers.
     *
     * @param appointment public form of its id
     * @param reader whom the invitation is sent to
     */
    public Optional<String> of(String appointment, String reader) {
        return form.map(text -> text.replace(STAR, secret(appointment, reader)));
    }

    /**
     * Whether whoever wrote {@code reply} has the invitation to {@code appointment} that was sent to {@code reader}.
     */
    public boolean proves(ReplyReceived reply, String appointment, String reader) {
        return reply.secrets().contains(secret(appointment, reader));
    }

    /** The secrets in whatever addresses of ours stand in {@code text}; a few, if there are many. */
    public Set<String> secretsIn(String text) {
        var found = new HashSet<String>();
        ours.map(pattern -> pattern.matcher(text)).ifPresent(matcher -> {
            while (found.size() < MOST_FOUND && matcher.find()) {
                found.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        });
        return found;
    }

    /** Bound to its reader: who had the invitation by a mistyped address answers it no more once that is put right. */
    private String secret(String appointment, String reader) {
        var token = keys.derive(PURPOSE, appointment + "\n" + reader.toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token), 0, SECRET_BYTES);
    }

    private static Pattern pattern(String form) {
        int star = form.indexOf(STAR);
        return Pattern.compile(
                Pattern.quote(form.substring(0, star)) + "([0-9a-f]{" + ImapServer.STAR_LETTERS + "})"
                        + Pattern.quote(form.substring(star + 1)),
                Pattern.CASE_INSENSITIVE);
    }
}
