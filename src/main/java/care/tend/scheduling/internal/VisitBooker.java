package care.tend.scheduling.internal;

import care.tend.catalogue.Policy;
import care.tend.clients.ClientRef;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.pets.PetId;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.scheduling.Agreement;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.scheduling.Visit;
import care.tend.scheduling.VisitBooking;
import care.tend.scheduling.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes visits of several parts. Runs inside a transaction; its statements grow with pets, not with parts. */
@Component
public class VisitBooker {

    private final VisitTaking taking;
    private final VisitHolding holding;
    private final Booker booker;
    private final Guests guests;
    private final NewAppointments appointments;
    private final Judging judging;
    private final Approvals approvals;
    private final Notices notices;
    private final Audit audit;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;

    VisitBooker(
            VisitTaking taking,
            VisitHolding holding,
            Booker booker,
            Guests guests,
            NewAppointments appointments,
            Judging judging,
            Approvals approvals,
            Notices notices,
            Audit audit,
            Hints hints,
            Ids ids,
            Clock clock) {
        this.taking = taking;
        this.holding = holding;
        this.booker = booker;
        this.guests = guests;
        this.appointments = appointments;
        this.judging = judging;
        this.approvals = approvals;
        this.notices = notices;
        this.audit = audit;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
    }

    public Visit book(BusinessId business, VisitBooking booking) {
        var now = clock.instant();
        var visit = enter(business, booking, now, now, Optional.empty());
        notices.order(visit.lead(), booking.via().rules());
        audit.enter(business, "scheduling.visit-booked", visit.id().text());
        return visit;
    }

    /** Enters what was agreed elsewhere or earlier. Takes its time like any other; nobody is written to. */
    public Visit enter(BusinessId business, VisitBooking booking, Instant agreedAt, Instant since, Status status) {
        return enter(business, booking, agreedAt, since, Optional.of(status));
    }

    /** @param entered how it stands; empty to book it, or to ask for it where a part waits for an answer */
    private Visit enter(
            BusinessId business, VisitBooking booking, Instant agreedAt, Instant since, Optional<Status> entered) {
        var cart = booking.cart();
        var parts = Stream.generate(() -> new AppointmentId(ids.next()))
                .limit(cart.items().size())
                .toList();
        var rules = booking.rules();
        var planned = booking.held()
                .map(held -> holding.turnInto(business, held.hold(), held.holder(), cart, parts))
                .orElseGet(() -> taking.take(business, cart, booking.start(), rules, agreedAt, parts));
        checkPets(booking, planned);
        var zone = planned.place().location();
        var client = guests.client(business, booking.guest(), booking.language(), zone.country());
        var pets = pets(business, client, booking);
        var request = request(booking, planned, agreedAt, entered);
        var status = entered.orElse(request.isPresent() ? Status.PENDING : Status.BOOKED);
        var id = new VisitId(parts.getFirst().value());
        boolean alone = parts.size() == 1;
        var made = IntStream.range(0, parts.size())
                .mapToObj(i -> part(
                        business,
                        booking,
                        planned.parts().get(i),
                        parts.get(i),
                        alone ? Optional.empty() : Optional.of(id),
                        client,
                        booking.pet(cart.items().get(i)).map(pets::get),
                        agreedAt,
                        since,
                        status,
                        request))
                .toList();
        appointments.insertAll(made, booker::secret);
        approvals.watch(made);
        if (status.isAhead() && booking.via() != Via.DEMO) {
            askAhead(planned, client, made);
        }
        made.forEach(part -> hints.made(part, zone.zone()));
        return new Visit(id, made);
    }

    /** A visit is asked for as a whole: the first part that waits for an answer says how long all of it waits. */
    private static Optional<Request> request(
            VisitBooking booking, Planned planned, Instant askedAt, Optional<Status> entered) {
        var patience = planned.parts().stream()
                .flatMap(part -> part.service().service().approval().stream())
                .min(Comparator.naturalOrder());
        boolean asks = entered.isEmpty()
                ? booking.via() == Via.PUBLIC && patience.isPresent()
                : entered.get() == Status.PENDING;
        var start = planned.parts().stream()
                .map(part -> part.period().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return asks ? Optional.of(Request.of(askedAt, patience.orElse(Request.USUAL_WAIT), start)) : Optional.empty();
    }

    /** Once for each policy, however many parts it binds. */
    private void askAhead(Planned planned, ClientRef client, List<Appointment> made) {
        var bound = new LinkedHashMap<Policy, List<Appointment>>();
        for (int i = 0; i < made.size(); i++) {
            var part = made.get(i);
            policy(planned.parts().get(i), client)
                    .ifPresent(policy -> bound.computeIfAbsent(policy, p -> new ArrayList<>())
                            .add(part));
        }
        bound.forEach(judging::askAhead);
    }

    private static Optional<Policy> policy(Planned.Part part, ClientRef client) {
        return part.service().service().policy(part.provider(), client.tier());
    }

    private static void checkPets(VisitBooking booking, Planned planned) {
        var items = booking.cart().items();
        for (int i = 0; i < items.size(); i++) {
            boolean needed = planned.parts().get(i).service().service().terms().needsPet();
            if (needed && booking.pet(items.get(i)).isEmpty()) {
                throw new Invalid("items[" + i + "].pet", "field.required");
            }
        }
    }

    /** Each pet once, however many services it is for. */
    private Map<PetWish, PetId> pets(BusinessId business, ClientRef client, VisitBooking booking) {
        var pets = new HashMap<PetWish, PetId>();
        for (var wish : booking.pets()) {
            wish.ifPresent(named -> pets.computeIfAbsent(named, w -> guests.pet(business, client, w)));
        }
        return pets;
    }

    private static Appointment part(
            BusinessId business,
            VisitBooking booking,
            Planned.Part planned,
            AppointmentId id,
            Optional<VisitId> visit,
            ClientRef client,
            Optional<PetId> pet,
            Instant agreedAt,
            Instant since,
            Status status,
            Optional<Request> request) {
        var terms = planned.service().service().terms();
        return new Appointment(
                id,
                visit,
                business,
                booking.cart().location(),
                planned.service().service().id(),
                planned.provider(),
                client.client(),
                pet,
                planned.period(),
                status,
                planned.service().name(),
                Optional.ofNullable(planned.service().price(planned.provider())),
                booking.note(),
                booking.language(),
                booking.via(),
                new Agreement(policy(planned, client).map(Judging::ref), 0),
                request,
                Optional.empty(),
                Optional.empty(),
                terms.bufferBeforeMinutes(),
                terms.bufferAfterMinutes(),
                0,
                0,
                agreedAt,
                since);
    }
}
