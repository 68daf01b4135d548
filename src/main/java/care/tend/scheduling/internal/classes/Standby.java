package care.tend.scheduling.internal.classes;

import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.Hints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Those who wait for a seat of a full class. A seat that is freed is kept for one of them at a time: premium clients
 * first, then whoever waits longest; who comes with more than are free is passed over. Runs inside a transaction.
 */
@Component
public class Standby implements OutboxSink {

    private static final String KIND = "class-offer";
    private static final Duration LONGEST_ANSWER = Duration.ofHours(2);
    private static final Duration LEAST_ANSWER = Duration.ofMinutes(15);

    private final ClassTable sessions;
    private final AttendanceTable attendances;
    private final Clients clients;
    private final SeatNotices notices;
    private final BusinessOrders orders;
    private final Outbox outbox;
    private final Hints hints;
    private final Audit audit;
    private final Clock clock;

    Standby(
            ClassTable sessions,
            AttendanceTable attendances,
            Clients clients,
            SeatNotices notices,
            BusinessOrders orders,
            Outbox outbox,
            Hints hints,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.clients = clients;
        this.notices = notices;
        this.orders = orders;
        this.outbox = outbox;
        this.hints = hints;
        this.audit = audit;
        this.clock = clock;
    }

    record Order(String business, String attendance) implements BusinessOrders.Order {}

    /** Offers what is free in a class to those who wait for it. Whoever takes a seat meanwhile waits for its lock. */
    void fill(BusinessId business, ClassId id) {
        var session = sessions.lock(business, id).orElseThrow(NotFound::new);
        var until = answerBy(session);
        if (!session.isOpen()
                || session.left() == 0
                || until.isBefore(clock.instant().plus(LEAST_ANSWER))) {
            return;
        }
        int left = session.left();
        for (var one : inRank(business, attendances.waiting(business, id))) {
            if (one.seats() <= left) {
                left -= one.seats();
                offer(one, until);
            }
        }
    }

    /** Two hours, or half of what is left until it begins where that is less. */
    private Instant answerBy(ClassSession session) {
        var now = clock.instant();
        var half = Duration.between(now, session.period().start()).dividedBy(2);
        return now.plus(half.compareTo(LONGEST_ANSWER) < 0 ? half : LONGEST_ANSWER);
    }

    private List<Attendance> inRank(BusinessId business, List<Attendance> waiting) {
        if (waiting.isEmpty()) {
            return waiting;
        }
        var people =
                clients.named(business, waiting.stream().map(Attendance::client).collect(Collectors.toSet()));
        return waiting.stream()
                .sorted(Comparator.comparing((Attendance one) -> !isPremium(people, one.client())))
                .toList();
    }

    private static boolean isPremium(Map<ClientId, Client> people, ClientId client) {
        var known = people.get(client);
        return known != null && known.tier() == Tier.PREMIUM;
    }

    private void offer(Attendance waiting, Instant until) {
        var business = waiting.business();
        attendances.offer(waiting, until);
        notices.order(attendances.read(business, waiting.id()).orElseThrow(), Rules.STAFF);
        outbox.put(KIND, new Order(business.text(), waiting.id().text()), until);
    }

    /**
     * Takes the seat that is kept.
     *
     * @throws ClassRefused.OfferGone when it is kept no longer, or none was
     */
    public Attendance take(BusinessId business, AttendanceId id) {
        var session = sessions.lockOf(business, id).orElseThrow(NotFound::new);
        var offered = attendances.read(business, id).orElseThrow(NotFound::new);
        if (offered.offeredUntil().filter(clock.instant()::isBefore).isEmpty()) {
            throw new ClassRefused.OfferGone();
        }
        attendances.seat(offered);
        var taken = attendances.read(business, id).orElseThrow();
        notices.order(taken, Rules.GUEST);
        hints.held(business, session.location(), session.period());
        audit.enter(business, "scheduling.seat-taken", id.text());
        return taken;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody answered: they wait no longer, and the next is asked. */
    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, Order.class, (business, order) -> {
            var attendance = AttendanceId.of(order.attendance());
            var session = sessions.lockOf(business, attendance).orElseThrow(NotFound::new);
            attendances
                    .read(business, attendance)
                    .filter(one -> one.offeredUntil()
                            .filter(until -> !clock.instant().isBefore(until))
                            .isPresent())
                    .ifPresent(lapsed -> {
                        attendances.setState(lapsed, Attendance.State.CANCELLED, true);
                        fill(business, session.id());
                        hints.held(business, session.location(), session.period());
                    });
        });
    }
}
