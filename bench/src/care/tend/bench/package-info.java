/** Measures Tend as it is shipped: the engine as a function, the server as its clients see it, and the start. */
@NullMarked
package care.tend.bench;

import org.jspecify.annotations.NullMarked;
