@NullMarked
package care.tend.clients.internal;

import org.jspecify.annotations.NullMarked;
