/**
 * The slot engine: when can this be booked? Pure functions from a {@link care.tend.scheduling.internal.slots.Question}
 * to {@link care.tend.scheduling.internal.slots.Slots}, without database, clock or framework.
 *
 * <p>A question is read in the order of its meaning: {@code OpeningTimes} (hours as instants), {@code FreeTime} (less
 * what is taken), {@code Lineup} (whose free time a slot needs), {@code Grid} (where starts lie in it),
 * {@code FullDays} (which of them the limits refuse), {@code Union} (who can take which), {@code SlotFinder} (how far
 * ahead). The meaning itself is told in {@code docs/slots.md}.
 */
@NullMarked
package care.tend.scheduling.internal.slots;

import org.jspecify.annotations.NullMarked;
