package care.tend.identity.internal;

import care.tend.identity.Account;
import care.tend.identity.IdentityRefused;
import care.tend.identity.OneTimeToken;
import care.tend.identity.Password;
import care.tend.identity.PasswordChanged;
import care.tend.identity.PasswordResetAsked;
import care.tend.platform.EmailAddress;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * A new password for who has forgotten theirs. Asking only notes the address; whether it has an account is looked up
 * afterwards, so that neither the answer nor its timing can tell.
 */
@Service
class PasswordResets implements OutboxSink {

    private static final String KIND = "identity.password-reset";
    private static final Duration LINK_LIFE = Duration.ofHours(1);

    private final AccountTable table;
    private final PasswordHashing hashing;
    private final Outbox outbox;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    PasswordResets(
            AccountTable table,
            PasswordHashing hashing,
            Outbox outbox,
            Transactions transactions,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.hashing = hashing;
        this.outbox = outbox;
        this.transactions = transactions;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    void ask(EmailAddress email) {
        transactions.plain(() -> outbox.put(KIND, Map.of("email", email.value())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Mails a link if the address has an account. Done twice, there are two links, and either works once. */
    @Override
    public void deliver(UUID id, String payload) {
        var email = json.readTree(payload).path("email").asString();
        transactions.plain(() -> {
            table.byEmail(email).ifPresent(this::mailLink);
            return true;
        });
    }

    private void mailLink(Account account) {
        var token = new OneTimeToken(Secrets.token());
        var expires = clock.instant().plus(LINK_LIFE);
        table.insertReset(Secrets.hash(token.text()), account.id(), expires);
        events.publishEvent(new PasswordResetAsked(account, token, expires));
    }

    /**
     * Sets the password and ends every session of the account, whoever holds it.
     *
     * @throws IdentityRefused.LinkStale when the link is not one that works
     * @throws care.tend.kernel.Invalid when the password may not be chosen; the link goes on working
     */
    void complete(String token, String typed) {
        var tokenHash = Secrets.hash(token);
        var account = table.resetAccount(tokenHash, clock.instant()).orElseThrow(IdentityRefused.LinkStale::new);
        var hash = hashing.hash(Password.chosen(typed, new EmailAddress(account.email())));
        transactions.plain(() -> {
            var owner = table.takeReset(tokenHash, clock.instant()).orElseThrow(IdentityRefused.LinkStale::new);
            table.setPassword(owner, hash, clock.instant());
            events.publishEvent(new PasswordChanged(account));
            return true;
        });
    }
}
