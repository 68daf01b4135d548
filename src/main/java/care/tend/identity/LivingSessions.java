package care.tend.identity;

import care.tend.identity.internal.SessionTable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is signed in by what: for connections that outlive the request they began with. */
@Service
public class LivingSessions {

    private static final String SESSION = LivingSession.class.getName();

    private final SessionTable sessions;
    private final Clock clock;

    LivingSessions(SessionTable sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The session {@code request} came with, once it was accepted; empty for a visitor. */
    public static Optional<LivingSession> on(HttpServletRequest request) {
        return Optional.ofNullable((LivingSession) request.getAttribute(SESSION));
    }

    /** Notes that {@code request} came with {@code session}. */
    public static void accept(HttpServletRequest request, LivingSession session) {
        request.setAttribute(SESSION, session);
    }

    /** Whether one could still come in with it. */
    public boolean holds(LivingSession session) {
        return sessions.isAlive(session, clock.instant());
    }
}
