/** What clients answer to invitations: who may, what it means for the appointment, and that it means it once. */
@NullMarked
package care.tend.scheduling.internal.replies;

import org.jspecify.annotations.NullMarked;
