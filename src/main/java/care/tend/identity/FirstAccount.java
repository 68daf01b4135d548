package care.tend.identity;

import care.tend.identity.internal.AccountTable;
import care.tend.identity.internal.FirstLinkTable;
import care.tend.identity.internal.PasswordHashing;
import care.tend.kernel.AccountId;
import care.tend.platform.Ids;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The first account of a new installation. It is opened through a link that only the console shows: whoever reads the
 * console runs this Tend, so their mailbox needs no proof. Until then nobody else gets an account.
 */
@Service
public class FirstAccount {

    private final FirstLinkTable links;
    private final AccountTable accounts;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    FirstAccount(
            FirstLinkTable links,
            AccountTable accounts,
            PasswordHashing hashing,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.hashing = hashing;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the link anew, so that the one before opens nothing; empty when somebody has an account. */
    public Optional<OneTimeToken> offer() {
        var token = new OneTimeToken(Secrets.token());
        var offered = transactions.plain(() -> links.offer(Secrets.hash(token.text()), clock.instant()));
        return offered ? Optional.of(token) : Optional.empty();
    }

    /** Whether a link was offered and nobody used it yet. */
    public boolean isAwaited() {
        return links.isAwaited();
    }

    /** Whether {@code token} is that of the link, and may still be used. */
    public boolean opens(String token) {
        return links.opens(Secrets.hash(token));
    }

    /**
     * Opens the account; the link has done its work then.
     *
     * @throws IdentityRefused.LinkStale when it is not the link, or was used
     */
    public Account open(String token, NewAccount asked) {
        if (!opens(token)) {
            throw new IdentityRefused.LinkStale();
        }
        var hash = hashing.hash(asked.password());
        var now = clock.instant();
        var account = new Account(
                new AccountId(ids.next()), asked.email().value(), asked.name(), asked.language(), asked.zone(), now);
        transactions.plain(() -> {
            if (!links.take(Secrets.hash(token), account.id(), now) || !accounts.insert(account, hash)) {
                throw new IdentityRefused.LinkStale();
            }
            return true;
        });
        return account;
    }

    /** Whether {@code account} is the one that was opened through the link. */
    public boolean isFounder(AccountId account) {
        return links.isFounder(account);
    }
}
