package care.tend.live;

import care.tend.platform.Permission;

/**
 * A kind of news of a business. The module it comes from declares it as a bean.
 *
 * @param name as clients know it, {@code appointments}
 * @param needs what a member must be allowed, to hear of it
 */
public record Topic(String name, Permission needs) {}
