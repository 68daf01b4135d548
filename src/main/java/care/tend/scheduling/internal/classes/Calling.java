package care.tend.scheduling.internal.classes;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.ClassClaims;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides, when the moment has come, whether a class takes place, and calls off those that do not: their time is freed,
 * everybody who has a seat hears of it.
 */
@Component
public class Calling implements OutboxSink {

    static final String KIND = "class-decision";

    private final ClassTable sessions;
    private final AttendanceTable attendances;
    private final Leaving leaving;
    private final ClassClaims claims;
    private final BusinessOrders orders;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Calling(
            ClassTable sessions,
            AttendanceTable attendances,
            Leaving leaving,
            ClassClaims claims,
            BusinessOrders orders,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.leaving = leaving;
        this.claims = claims;
        this.orders = orders;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    record Order(String business, String session) implements BusinessOrders.Order {}

    /** Lets it be decided in time. */
    void order(BusinessId business, ClassSession session) {
        if (session.terms().minimum() > 0) {
            outbox.put(KIND, new Order(business.text(), session.id().text()), session.decidedAt());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, Order.class, (business, order) -> sessions.lock(business, ClassId.of(order.session()))
                .filter(session -> session.isOpen()
                        && isDue(session)
                        && session.taken() < session.terms().minimum())
                .ifPresent(session -> off(business, session, ClassSession.State.TOO_FEW)));
    }

    /** A class that was put off has an order of its own for the later moment. */
    private boolean isDue(ClassSession session) {
        return !clock.instant().isBefore(session.decidedAt());
    }

    /**
     * The business cancels it. Twice is once.
     *
     * @throws ClassRefused.Closed when it is over
     */
    public ClassSession off(BusinessId business, ClassId id) {
        var session = sessions.lock(business, id).orElseThrow(NotFound::new);
        if (!session.isOpen()) {
            return session;
        }
        if (!clock.instant().isBefore(session.period().end())) {
            throw new ClassRefused.Closed();
        }
        off(business, session, ClassSession.State.CALLED_OFF);
        return sessions.read(business, id).orElseThrow();
    }

    private void off(BusinessId business, ClassSession session, ClassSession.State state) {
        sessions.setState(business, session.id(), state);
        claims.release(business, session);
        attendances.of(business, session.id()).stream()
                .filter(Attendance::isStanding)
                .forEach(seat -> leaving.cancel(session, seat, Rules.STAFF));
        audit.enter(business, "scheduling.class-off", session.id().text());
    }
}
