package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Audit;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Cancellation;
import care.tend.scheduling.Request;
import care.tend.scheduling.Request.Answer;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Status;
import care.tend.scheduling.Visit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Answers requests, and lets those lapse that nobody answered: at their time by an order in the outbox. Whoever wants
 * the time of one that ran out need not wait for that: its claims ran out with it.
 */
@Component
public class Approvals implements OutboxSink {

    private static final String KIND = "request-expiry";

    private final AppointmentTable appointments;
    private final RequestTable requests;
    private final VisitTable visits;
    private final ClaimTable claims;
    private final RequestClaims requestClaims;
    private final Notices notices;
    private final FreedTime freed;
    private final Hints hints;
    private final Audit audit;
    private final Outbox outbox;
    private final BusinessOrders orders;
    private final Clock clock;

    Approvals(
            AppointmentTable appointments,
            RequestTable requests,
            VisitTable visits,
            ClaimTable claims,
            RequestClaims requestClaims,
            Notices notices,
            FreedTime freed,
            Hints hints,
            Audit audit,
            Outbox outbox,
            BusinessOrders orders,
            Clock clock) {
        this.appointments = appointments;
        this.requests = requests;
        this.visits = visits;
        this.claims = claims;
        this.requestClaims = requestClaims;
        this.notices = notices;
        this.freed = freed;
        this.hints = hints;
        this.audit = audit;
        this.outbox = outbox;
        this.orders = orders;
        this.clock = clock;
    }

    record Order(String business, String appointment) implements BusinessOrders.Order {}

    /** Orders the end of a fresh request; of a visit, of all its parts at once. */
    void watch(List<Appointment> parts) {
        var first = parts.getFirst();
        first.request().ifPresent(asked -> {
            requestClaims.expire(first.business(), parts, asked.decideBy());
            outbox.put(KIND, new Order(first.business().text(), first.id().text()), asked.decideBy());
        });
    }

    /** A visit is promised as a whole. */
    public Appointment approve(BusinessId business, AppointmentId id) {
        var request = open(business, id);
        if (!requestClaims.keepForGood(business, request)) {
            throw new BookingRefused.Answered(request.getFirst().status());
        }
        return answered(id, request, Status.BOOKED, Answer.APPROVED, "", Rules.STAFF);
    }

    public Appointment decline(BusinessId business, AppointmentId id, String reason) {
        var request = open(business, id);
        claims.release(business, request.stream().map(Appointment::id).toList());
        var why = new Cancellation(reason, Rules.STAFF).reason();
        return answered(id, request, Status.CANCELLED, Answer.DECLINED, why, Rules.STAFF);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(
                payload, Order.class, (business, order) -> lapse(business, AppointmentId.of(order.appointment())));
    }

    private void lapse(BusinessId business, AppointmentId id) {
        var due = waiting(business, id).stream()
                .filter(part -> part.request()
                        .map(asked -> !asked.isOpen(clock.instant()))
                        .orElse(false))
                .toList();
        if (!due.isEmpty()) {
            claims.release(business, due.stream().map(Appointment::id).toList());
            answered(id, due, Status.CANCELLED, Answer.LAPSED, "", Rules.GUEST);
        }
    }

    /** What waits of the visit this is a part of. Locked: of two who answer at once, the second sees what was said. */
    private List<Appointment> waiting(BusinessId business, AppointmentId id) {
        var parts = appointments
                .read(business, id)
                .flatMap(Appointment::visit)
                .flatMap(visit -> visits.lock(business, visit))
                .map(Visit::parts)
                .orElseGet(() -> appointments.lock(business, id).stream().toList());
        return parts.stream().filter(Approvals::isWaiting).toList();
    }

    private List<Appointment> open(BusinessId business, AppointmentId id) {
        var request = waiting(business, id);
        boolean open = request.stream()
                .flatMap(part -> part.request().stream())
                .anyMatch(asked -> asked.isOpen(clock.instant()));
        if (!open || request.stream().noneMatch(part -> part.id().equals(id))) {
            throw new BookingRefused.Answered(
                    appointments.read(business, id).orElseThrow(NotFound::new).status());
        }
        return request;
    }

    /** Its client is told once, however many parts it has. */
    private Appointment answered(
            AppointmentId id, List<Appointment> request, Status status, Answer answer, String reason, Rules rules) {
        var after = requests.answer(request, status, answer, reason, clock.instant());
        if (status == Status.CANCELLED) {
            request.forEach(part -> freed.by(part, rules));
        }
        notices.order(lead(after), rules);
        audit.enter(lead(after).business(), "scheduling." + answer.word(), id.text());
        for (var before : request) {
            hints.changed(before, part(after, before.id()));
        }
        return part(after, id);
    }

    private static Appointment lead(List<Appointment> parts) {
        return parts.stream()
                .filter(part -> part.visit()
                        .filter(visit -> visit.value().equals(part.id().value()))
                        .isPresent())
                .findFirst()
                .orElseGet(parts::getFirst);
    }

    private static Appointment part(List<Appointment> parts, AppointmentId id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst().orElseGet(parts::getFirst);
    }

    /** How a request stands that its guest takes back. */
    static boolean isWaiting(Appointment appointment) {
        return appointment.status() == Status.PENDING
                && appointment.request().flatMap(Request::answer).isEmpty();
    }
}
