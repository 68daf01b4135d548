/**
 * Questions and answers of the slot engine as JSON, told in {@code docs/slots.md}: read strictly, refused precisely.
 */
@NullMarked
package care.tend.scheduling.internal.slots.json;

import org.jspecify.annotations.NullMarked;
