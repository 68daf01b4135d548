@NullMarked
package care.tend.scheduling.internal;

import org.jspecify.annotations.NullMarked;
