package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.kernel.TimeRange;
import java.time.Instant;

/**
 * A slot kept for a visitor while they fill in the form.
 *
 * @param choice what they chose; its provider is empty when anyone would do
 * @param provider who would take it
 * @param expiresAt when others may have it again
 */
public record Hold(HoldId id, SlotChoice choice, ProviderId provider, TimeRange period, Instant expiresAt) {}
