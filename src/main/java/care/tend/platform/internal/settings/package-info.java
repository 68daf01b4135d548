/** How settings are read: pure functions from text to values. */
@NullMarked
package care.tend.platform.internal.settings;

import org.jspecify.annotations.NullMarked;
