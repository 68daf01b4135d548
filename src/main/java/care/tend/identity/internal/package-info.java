@NullMarked
package care.tend.identity.internal;

import org.jspecify.annotations.NullMarked;
