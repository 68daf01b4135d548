package care.tend.notifications.internal;

import care.tend.business.Accent;
import care.tend.business.BusinessProfile;
import care.tend.identity.Account;
import care.tend.identity.OneTimeToken;
import care.tend.identity.PasswordChanged;
import care.tend.identity.PasswordResetAsked;
import care.tend.identity.SignUpAsked;
import care.tend.identity.SignUpKnown;
import care.tend.notifications.CalendarInvite.Party;
import care.tend.platform.Formats;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people are told about their account. Heard and written in the transaction of what happened. */
@Component
class AccountLetters {

    private static final Accent FERN = Accent.of(BusinessProfile.DEFAULT_ACCENT);

    private final MailDesk desk;
    private final Messages messages;
    private final URI url;

    AccountLetters(MailDesk desk, Messages messages, @Value("${tend.url:http://localhost:8080}") URI url) {
        this.desk = desk;
        this.messages = messages;
        this.url = url;
    }

    @EventListener
    void on(SignUpAsked asked) {
        var reader = new Reader(asked.email(), asked.name(), asked.language(), asked.zone());
        var until = until(reader, asked.expiresAt());
        write(reader, "sign-up", until, Optional.of(link("/app/verify", asked.token())));
    }

    @EventListener
    void on(SignUpKnown known) {
        write(Reader.of(known.account()), "known", "", Optional.of(url + "/app"));
    }

    @EventListener
    void on(PasswordResetAsked asked) {
        var reader = Reader.of(asked.account());
        var until = until(reader, asked.expiresAt());
        write(reader, "reset", until, Optional.of(link("/app/reset", asked.token())));
    }

    @EventListener
    void on(PasswordChanged changed) {
        write(Reader.of(changed.account()), "changed", "", Optional.of(url + "/app/reset"));
    }

    private record Reader(String email, String name, Language language, ZoneId zone) {
        static Reader of(Account account) {
            return new Reader(account.email(), account.name(), account.language(), account.zone());
        }
    }

    private void write(Reader reader, String kind, String until, Optional<String> link) {
        var values = Map.of(
                "name", reader.name(), "email", reader.email(), "until", until, "host", String.valueOf(url.getHost()));
        var letter = new Letter(
                reader.language(),
                say(reader, kind + ".subject", values),
                say(reader, kind + ".preview", values),
                "Tend",
                FERN,
                say(reader, kind + ".heading", values),
                List.of(say(reader, "hello", values), say(reader, kind + ".text", values)),
                List.of(),
                link.map(to -> new Letter.Act(say(reader, kind + ".act", values), to)),
                List.of(say(reader, kind + ".note", values)),
                List.of(say(reader, "footer", values)));
        desk.postToAccount(new Party(reader.name(), reader.email()), letter);
    }

    private String say(Reader reader, String id, Map<String, String> values) {
        return messages.text(reader.language(), "notifications.account." + id, values);
    }

    private static String until(Reader reader, Instant expires) {
        var formats = Formats.of(reader.language(), reader.zone());
        return formats.dateTime(expires) + " " + formats.zone(expires);
    }

    private String link(String path, OneTimeToken token) {
        return url + path + "?token=" + token.text();
    }
}
