/** Classes: their times, their seats, and what becomes of who does not come. */
@NullMarked
package care.tend.scheduling.internal.classes;

import org.jspecify.annotations.NullMarked;
