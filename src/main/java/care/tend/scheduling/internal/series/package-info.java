/** Series: how their dates look, how they are kept, and what their clients are told. */
@NullMarked
package care.tend.scheduling.internal.series;

import org.jspecify.annotations.NullMarked;
