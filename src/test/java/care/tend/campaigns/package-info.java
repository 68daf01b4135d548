/** Many people at once, and things going wrong: what must hold then. Each has a twin that plants the fault. */
@NullMarked
package care.tend.campaigns;

import org.jspecify.annotations.NullMarked;
