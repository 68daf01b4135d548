@NullMarked
package care.tend.business.internal;

import org.jspecify.annotations.NullMarked;
