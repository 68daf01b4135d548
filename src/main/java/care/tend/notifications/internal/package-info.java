@NullMarked
package care.tend.notifications.internal;

import org.jspecify.annotations.NullMarked;
