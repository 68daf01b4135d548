@NullMarked
package care.tend.platform.internal.web;

import org.jspecify.annotations.NullMarked;
