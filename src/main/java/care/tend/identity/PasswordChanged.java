package care.tend.identity;

/** The password of an account is another, and all its sessions have ended. Published in that transaction. */
public record PasswordChanged(Account account) {}
