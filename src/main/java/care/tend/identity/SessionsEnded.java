package care.tend.identity;

import care.tend.kernel.AccountId;

/** One or more sessions of an account have ended. Published in the transaction that ends them. */
public record SessionsEnded(AccountId account) {}
