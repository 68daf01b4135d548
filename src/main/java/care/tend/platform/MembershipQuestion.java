package care.tend.platform;

/**
 * Lets the statement that looks for a session answer at once which role its account has in the business it asks for.
 * Implemented by {@code access}, asked by {@code identity}.
 */
public interface MembershipQuestion {

    /**
     * A scalar expression of SQL: the role, or null for who has none.
     *
     * @param business an expression for the business's id
     * @param account an expression for the account's id
     */
    String role(String business, String account);
}
