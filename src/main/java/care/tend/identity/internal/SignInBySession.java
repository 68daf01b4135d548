package care.tend.identity.internal;

import care.tend.identity.LivingSession;
import care.tend.identity.LivingSessions;
import care.tend.kernel.AccountId;
import care.tend.platform.RoleAtTheDoor;
import care.tend.platform.Secrets;
import care.tend.platform.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whoever sends the token of a living session is signed in. */
@Component
class SignInBySession implements SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignInBySession.class);
    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final SessionTable sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    SignInBySession(SessionTable sessions, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public Optional<AccountId> on(HttpServletRequest request) {
        return cookie.read(request).flatMap(token -> living(token, request)).map(session -> {
            LivingSessions.accept(request, new LivingSession(session.id(), session.account()));
            seen(session);
            return session.account();
        });
    }

    /** Where the path names a business, whether they act for it is asked in the same breath. */
    private Optional<SessionTable.Living> living(String token, HttpServletRequest request) {
        var hash = Secrets.hash(token);
        var business = RoleAtTheDoor.business(request);
        if (business.isEmpty()) {
            return sessions.living(hash, clock.instant());
        }
        return sessions.living(hash, business.get(), clock.instant()).map(member -> {
            RoleAtTheDoor.leave(request, member.session().account(), business.get(), member.role());
            return member.session();
        });
    }

    private void seen(SessionTable.Living session) {
        var now = clock.instant();
        if (session.lastSeenAt().plus(SEEN_AT_MOST_EVERY).isAfter(now)) {
            return;
        }
        try {
            sessions.touch(session.id(), now);
        } catch (DataAccessException readOnly) {
            // when somebody was last seen is worth less than letting them read on
            log.warn("Session {} could not be marked as seen", session.id());
        }
    }
}
