package care.tend.identity;

import care.tend.platform.Language;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Somebody asked for an account under an address that has none. Whoever opens the link has it. Published in the
 * transaction that keeps the sign-up.
 */
public record SignUpAsked(
        String email, String name, Language language, ZoneId zone, OneTimeToken token, Instant expiresAt) {}
