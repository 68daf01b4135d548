package care.tend.business;

import care.tend.kernel.BusinessId;

/** How a business is called and found. */
public record BusinessName(BusinessId id, String slug, String name) {}
