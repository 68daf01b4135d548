package care.tend.identity;

import care.tend.kernel.AccountId;

/** Somebody signed in, and by which of their sessions. */
public record LivingSession(SessionId id, AccountId account) {}
