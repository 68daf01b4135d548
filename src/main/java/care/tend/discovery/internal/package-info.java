@NullMarked
package care.tend.discovery.internal;

import org.jspecify.annotations.NullMarked;
