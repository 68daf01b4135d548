@NullMarked
package care.tend.platform.internal.outbox;

import org.jspecify.annotations.NullMarked;
