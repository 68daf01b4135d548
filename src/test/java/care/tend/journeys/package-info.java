/** People's ways through Tend in a real browser, each page under axe. */
@NullMarked
package care.tend.journeys;

import org.jspecify.annotations.NullMarked;
