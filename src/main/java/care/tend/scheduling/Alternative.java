package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import java.time.Instant;

/** What is free instead of a slot that was lost. */
public record Alternative(Instant start, ProviderId provider, String providerName, LocationId location) {}
