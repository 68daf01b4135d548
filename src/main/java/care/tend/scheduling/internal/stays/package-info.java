/** Stays: which run is free for how long, what it costs, and who is in. */
@NullMarked
package care.tend.scheduling.internal.stays;

import org.jspecify.annotations.NullMarked;
