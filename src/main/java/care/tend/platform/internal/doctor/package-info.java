/** What {@code tend doctor} looks at, one check after the other. */
@NullMarked
package care.tend.platform.internal.doctor;

import org.jspecify.annotations.NullMarked;
