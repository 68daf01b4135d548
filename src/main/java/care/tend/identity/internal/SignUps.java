package care.tend.identity.internal;

import care.tend.identity.Account;
import care.tend.identity.IdentityRefused;
import care.tend.identity.NewAccount;
import care.tend.identity.OneTimeToken;
import care.tend.identity.SignUpAsked;
import care.tend.identity.SignUpKnown;
import care.tend.kernel.AccountId;
import care.tend.platform.Ids;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** From asking for an account to having one. */
@Service
class SignUps {

    private static final Duration LINK_LIFE = Duration.ofDays(3);

    private final AccountTable table;
    private final FirstLinkTable first;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    SignUps(
            AccountTable table,
            FirstLinkTable first,
            PasswordHashing hashing,
            Transactions transactions,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.first = first;
        this.hashing = hashing;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps the request and has a link mailed. Does and answers the same for an address that has an account: one hash,
     * one mail; only the owner of the mailbox learns the difference.
     *
     * @throws IdentityRefused.FirstLinkNeeded while a new installation waits for whoever set it up
     */
    void ask(NewAccount asked) {
        afterTheFirst();
        var hash = hashing.hash(asked.password());
        var token = new OneTimeToken(Secrets.token());
        var expires = clock.instant().plus(LINK_LIFE);
        transactions.plain(() -> {
            table.byEmail(asked.email().value())
                    .ifPresentOrElse(known -> events.publishEvent(new SignUpKnown(known)), () -> {
                        table.insertSignUp(Secrets.hash(token.text()), asked, hash, expires);
                        events.publishEvent(new SignUpAsked(
                                asked.email().value(), asked.name(), asked.language(), asked.zone(), token, expires));
                    });
            return true;
        });
    }

    /**
     * Opens the account of a sign-up.
     *
     * @throws IdentityRefused.LinkStale when the link is not one that works, or the address has an account by now
     */
    void verify(String token) {
        afterTheFirst();
        var now = clock.instant();
        transactions.plain(() -> {
            var signUp = table.takeSignUp(Secrets.hash(token), now).orElseThrow(IdentityRefused.LinkStale::new);
            var account = new Account(
                    new AccountId(ids.next()), signUp.email(), signUp.name(), signUp.language(), signUp.zone(), now);
            if (!table.insert(account, signUp.passwordHash())) {
                throw new IdentityRefused.LinkStale();
            }
            return true;
        });
    }

    /** Whoever read the console comes first, or a stranger who is faster would own the installation. */
    private void afterTheFirst() {
        if (first.isAwaited()) {
            throw new IdentityRefused.FirstLinkNeeded();
        }
    }
}
