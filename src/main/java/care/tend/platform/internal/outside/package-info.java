/** Speaks to servers outside, and to none inside. */
@NullMarked
package care.tend.platform.internal.outside;

import org.jspecify.annotations.NullMarked;
