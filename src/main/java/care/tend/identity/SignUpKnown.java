package care.tend.identity;

/**
 * Somebody asked for an account under an address that has one. Its owner hears of it, the one who asked does not.
 * Published in a transaction that changes nothing else.
 */
public record SignUpKnown(Account account) {}
