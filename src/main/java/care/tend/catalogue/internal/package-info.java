@NullMarked
package care.tend.catalogue.internal;

import org.jspecify.annotations.NullMarked;
