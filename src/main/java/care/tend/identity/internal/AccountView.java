package care.tend.identity.internal;

import care.tend.identity.Account;
import care.tend.kernel.AccountId;

/** An account as its owner sees it. */
record AccountView(AccountId id, String email, String name, String locale, String zone, boolean emailVerified) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.name(),
                account.language().code(),
                account.zone().getId(),
                true);
    }
}
