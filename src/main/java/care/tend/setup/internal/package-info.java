@NullMarked
package care.tend.setup.internal;

import org.jspecify.annotations.NullMarked;
