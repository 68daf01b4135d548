/** The API of scheduling: controllers and the shapes they speak in. */
@NullMarked
package care.tend.scheduling.internal.web;

import org.jspecify.annotations.NullMarked;
