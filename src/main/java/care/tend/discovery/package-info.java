/**
 * Where people find a business: the front page and the page of each business, read by anyone and by search engines.
 * Also leads visitors of a business's own host name to its page. Keeps nothing of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "business", "catalogue", "scheduling"})
package care.tend.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
