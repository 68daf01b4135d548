package care.tend.identity;

import java.time.Instant;

/** Somebody asked to set a new password for an account. Published in the transaction that keeps the request. */
public record PasswordResetAsked(Account account, OneTimeToken token, Instant expiresAt) {}
