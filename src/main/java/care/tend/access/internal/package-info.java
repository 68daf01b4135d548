@NullMarked
package care.tend.access.internal;

import org.jspecify.annotations.NullMarked;
