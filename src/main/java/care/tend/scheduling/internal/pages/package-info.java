/** The pages on which somebody books, and those a booking's secret link opens: controllers and what templates read. */
@NullMarked
package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.NullMarked;
