package care.tend.identity;

import care.tend.kernel.AccountId;
import care.tend.platform.Language;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A person who can sign in.
 *
 * @param email in the form they gave it; compared without regard to case
 * @param language in which they are spoken to
 * @param zone in which they are told times that belong to no place
 * @param emailVerifiedAt when they proved that they read that mailbox; no account exists before
 */
public record Account(
        AccountId id, String email, String name, Language language, ZoneId zone, Instant emailVerifiedAt) {}
