package care.tend.access;

import care.tend.kernel.BusinessId;

/** Somebody acts for a business no longer. Published in that transaction. */
public record MemberRemoved(BusinessId business, MemberId member) {}
