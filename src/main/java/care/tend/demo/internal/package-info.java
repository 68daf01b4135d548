@NullMarked
package care.tend.demo.internal;

import org.jspecify.annotations.NullMarked;
