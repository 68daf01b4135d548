@NullMarked
package care.tend.live.internal;

import org.jspecify.annotations.NullMarked;
