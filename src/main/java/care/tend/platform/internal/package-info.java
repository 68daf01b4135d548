@NullMarked
package care.tend.platform.internal;

import org.jspecify.annotations.NullMarked;
