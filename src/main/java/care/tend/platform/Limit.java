package care.tend.platform;

import java.time.Duration;

/**
 * How often something may be done by one who is counted: {@code most} at once, and as many again evenly over
 * {@code period}. None of them counts an account alone, so a stranger who guesses passwords from elsewhere never locks
 * its owner out.
 */
public enum Limit {
    /** Attempts to sign in to one account from one network. */
    SIGN_IN_TO_ACCOUNT(10, Duration.ofMinutes(15)),
    /** Attempts to sign in from one network, to whatever account. */
    SIGN_IN(100, Duration.ofMinutes(15)),
    /** Sign-ups and password resets from one network. */
    ACCOUNT_MAIL(20, Duration.ofHours(1)),
    /** Sign-ups and password resets that mail one address, so that nobody's mailbox is flooded. */
    ACCOUNT_MAIL_TO_CONTACT(5, Duration.ofHours(1)),
    /** One-time links tried from one network. */
    ONE_TIME_LINK(60, Duration.ofMinutes(15)),
    /** Links to a new installation tried from one network. */
    FIRST_LINK(10, Duration.ofMinutes(15)),
    /** Addresses a network asks about while it chooses one for a business. */
    SLUG_LOOK(300, Duration.ofMinutes(10)),
    /** E-mail addresses one account tries when it adds members: an answer says whether there is an account. */
    MEMBER_BY_EMAIL(30, Duration.ofHours(1)),
    /** Holds taken by visitors of one network. */
    HOLD(120, Duration.ofMinutes(10)),
    /** Bookings made by visitors of one network: a family, an office, a clinic's own tablet. */
    BOOKING(120, Duration.ofHours(1)),
    /** Bookings made in the name of one e-mail address or telephone number. */
    BOOKING_BY_CONTACT(20, Duration.ofHours(1)),
    /** Secret links of bookings tried from one network. */
    BOOKING_LINK(120, Duration.ofMinutes(15)),
    /** People who say they are here, from one network: a waiting room, a clinic's own tablet. */
    CHECK_IN(120, Duration.ofMinutes(15)),
    /** The same, by one e-mail address or telephone number. */
    CHECK_IN_BY_CONTACT(10, Duration.ofMinutes(15)),
    /** Addresses of calendars tried from one network that are none. */
    CALENDAR_GUESS(60, Duration.ofMinutes(15)),
    /** Reads of one calendar by whatever programs follow it. */
    CALENDAR_READ(240, Duration.ofHours(1)),
    /** Questions of programs that keep one calendar in step: a first look asks many. */
    CALENDAR_DAV(1_200, Duration.ofHours(1)),
    /** Calendars elsewhere that one account has read at once: each makes us ask a server of their choice. */
    OUTSIDE_LOOK(30, Duration.ofMinutes(10)),
    /** Live connections and polls one account begins. */
    LIVE_CONNECTION(300, Duration.ofMinutes(1)),
    /** Frames one live connection sends. */
    LIVE_FRAME(60, Duration.ofMinutes(1));

    private final int most;
    private final Duration period;

    Limit(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    public int most() {
        return most;
    }

    public Duration period() {
        return period;
    }
}
