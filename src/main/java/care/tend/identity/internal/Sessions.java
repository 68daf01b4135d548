package care.tend.identity.internal;

import care.tend.identity.Account;
import care.tend.identity.IdentityRefused;
import care.tend.identity.Password;
import care.tend.identity.SessionId;
import care.tend.identity.SessionsEnded;
import care.tend.kernel.AccountId;
import care.tend.kernel.NotFound;
import care.tend.platform.EmailAddress;
import care.tend.platform.Ids;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Signing in and out, and where somebody is signed in. */
@Service
class Sessions {

    /**
     * Somebody just signed in.
     *
     * @param token goes into their cookie and is kept nowhere else
     */
    record Begun(Account account, String token) {
        @Override
        public String toString() {
            return account.id() + " …";
        }
    }

    private final AccountTable accounts;
    private final SessionTable sessions;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            AccountTable accounts,
            SessionTable sessions,
            PasswordHashing hashing,
            Transactions transactions,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a session with a token of its own; the one the browser came with, whoever planted it, ends.
     *
     * @throws IdentityRefused.SignInRefused after the same work whether the address is unknown or the password wrong
     */
    Begun begin(EmailAddress email, Password password, Optional<String> cameWith, String device, String address) {
        var stored = accounts.password(email.value());
        if (stored.isEmpty()) {
            hashing.compareWithNobodys(password);
            throw new IdentityRefused.SignInRefused();
        }
        var known = stored.get();
        if (!hashing.matches(password, known.hash())) {
            throw new IdentityRefused.SignInRefused();
        }
        var stronger = hashing.isWeak(known.hash()) ? Optional.of(hashing.hash(password)) : Optional.<String>empty();
        return transactions.plain(() -> {
            stronger.ifPresent(hash -> accounts.rehash(known.account(), known.hash(), hash));
            return begin(accounts.byId(known.account()).orElseThrow(), cameWith, device, address);
        });
    }

    /** The same for whoever has just proved in another way that the account is theirs. */
    Begun begin(Account account, Optional<String> cameWith, String device, String address) {
        var token = Secrets.token();
        return transactions.plain(() -> {
            cameWith.ifPresent(this::end);
            sessions.insert(
                    new SessionId(ids.next()), account.id(), Secrets.hash(token), device, address, clock.instant());
            return new Begun(account, token);
        });
    }

    void end(String token) {
        var hash = Secrets.hash(token);
        transactions.plain(() -> {
            var ending = sessions.living(hash, clock.instant());
            sessions.endByToken(hash);
            ending.ifPresent(session -> events.publishEvent(new SessionsEnded(session.account())));
            return true;
        });
    }

    List<SessionTable.Row> of(AccountId account) {
        return sessions.of(account, clock.instant());
    }

    /** @throws NotFound when it is not one of theirs */
    void end(AccountId account, SessionId session) {
        transactions.plain(() -> {
            if (!sessions.end(account, session)) {
                throw new NotFound();
            }
            events.publishEvent(new SessionsEnded(account));
            return true;
        });
    }
}
