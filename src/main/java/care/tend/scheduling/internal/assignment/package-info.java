/** Who takes what: pure functions over how people stand. */
@NullMarked
package care.tend.scheduling.internal.assignment;

import org.jspecify.annotations.NullMarked;
