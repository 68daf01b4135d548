package care.tend.identity;

import care.tend.identity.internal.AccountTable;
import care.tend.identity.internal.PasswordHashing;
import care.tend.kernel.AccountId;
import care.tend.kernel.NotFound;
import care.tend.platform.EmailAddress;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The accounts there are. Whoever calls has decided that the caller may know. */
@Service
public class Accounts {

    private final AccountTable table;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Accounts(AccountTable table, PasswordHashing hashing, Transactions transactions, Ids ids, Clock clock) {
        this.table = table;
        this.hashing = hashing;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound when there is none (any more) */
    public Account read(AccountId account) {
        return table.byId(account).orElseThrow(NotFound::new);
    }

    /** The account of whoever reads that mailbox. */
    public Optional<Account> byEmail(EmailAddress email) {
        return table.byEmail(email.value());
    }

    /** Those of {@code accounts} that there are, in one query. */
    public Map<AccountId, Account> named(Collection<AccountId> accounts) {
        return table.byIds(accounts).stream().collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
    }

    /** @throws NotFound when there is none (any more) */
    public Account edit(AccountId account, AccountEdit edit) {
        return transactions.plain(() -> table.edit(account, edit)).orElseThrow(NotFound::new);
    }

    /**
     * Opens an account without asking its mailbox: for whoever vouches for the address, such as a new installation that
     * fills itself with examples.
     *
     * @return empty when the address has one already
     */
    public Optional<Account> open(NewAccount asked) {
        var hash = hashing.hash(asked.password());
        var account = new Account(
                new AccountId(ids.next()),
                asked.email().value(),
                asked.name(),
                asked.language(),
                asked.zone(),
                clock.instant());
        return transactions.plain(() -> table.insert(account, hash)) ? Optional.of(account) : Optional.empty();
    }
}
