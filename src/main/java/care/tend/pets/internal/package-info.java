@NullMarked
package care.tend.pets.internal;

import org.jspecify.annotations.NullMarked;
