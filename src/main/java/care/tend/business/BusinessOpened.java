package care.tend.business;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;

/**
 * A business came into being; {@code by} opened it and is its first owner. Published in the transaction that opens it.
 */
public record BusinessOpened(BusinessId business, AccountId by) {}
