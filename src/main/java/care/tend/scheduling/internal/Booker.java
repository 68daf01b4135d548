package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.Staffing;
import care.tend.catalogue.Policy;
import care.tend.catalogue.Services;
import care.tend.catalogue.Tailored;
import care.tend.catalogue.Verdict.Act;
import care.tend.clients.ClientRef;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.TimeRange;
import care.tend.pets.PetId;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.scheduling.Agreement;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Booking.Chosen;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Entry;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Request;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes appointments. Runs inside a transaction: slot, guest, pet, appointment and the order for its mail are one. */
@Component
public class Booker {

    private static final String LINK = "booking-link";

    private final Taking taking;
    private final Holding holding;
    private final OverbookingTable overbooking;
    private final ClaimTable claims;
    private final NewAppointments appointments;
    private final Services services;
    private final Locations locations;
    private final Guests guests;
    private final Judging judging;
    private final Approvals approvals;
    private final Notices notices;
    private final Audit audit;
    private final Hints hints;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    Booker(
            Taking taking,
            Holding holding,
            OverbookingTable overbooking,
            ClaimTable claims,
            NewAppointments appointments,
            Services services,
            Locations locations,
            Guests guests,
            Judging judging,
            Approvals approvals,
            Notices notices,
            Audit audit,
            Hints hints,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.taking = taking;
        this.holding = holding;
        this.overbooking = overbooking;
        this.claims = claims;
        this.appointments = appointments;
        this.services = services;
        this.locations = locations;
        this.guests = guests;
        this.judging = judging;
        this.approvals = approvals;
        this.notices = notices;
        this.audit = audit;
        this.hints = hints;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** The slot that is now ours, and why it lies beside something else, if it does. */
    private record Secured(
            SlotChoice choice,
            Tailored service,
            Staffing place,
            ProviderId provider,
            TimeRange period,
            Optional<String> overbooked) {

        static Secured of(SlotChoice choice, Taking.Taken taken, Optional<String> overbooked) {
            var start = taken.start();
            return new Secured(choice, start.service(), start.place(), taken.provider(), taken.period(), overbooked);
        }

        /** It waits no longer than to its start. */
        Optional<Request> request(Entry entry) {
            if (entry.status() != Status.PENDING) {
                return Optional.empty();
            }
            return Optional.of(Request.of(
                    entry.agreedAt(), service.service().approval().orElse(Request.USUAL_WAIT), period.start()));
        }

        Optional<Policy> policy(ClientRef client) {
            return service.service().policy(provider, client.tier());
        }
    }

    /** What was booked, and the place with its people, as looked up on the way. */
    public record Booked(Appointment appointment, Staffing place) {}

    public Booked book(BusinessId business, Booking booking) {
        return book(business, booking, acquaintance(business, booking));
    }

    /** @param guest of this booking, who may have been asked for on the way to something else */
    public Booked book(BusinessId business, Booking booking, Acquaintance guest) {
        var id = new AppointmentId(ids.next());
        var secured = secure(business, booking, id);
        boolean asks = booking.via() == Via.PUBLIC
                && secured.service().service().approval().isPresent();
        var appointment = keepNow(business, secured, id, booking, asks ? Status.PENDING : Status.BOOKED, guest);
        approvals.watch(List.of(appointment));
        notices.order(appointment, booking.via().rules());
        return new Booked(appointment, secured.place());
    }

    /** The same for somebody who stands at the desk: they are here already, and need no mail to say so. */
    public Booked walkIn(BusinessId business, Booking booking) {
        var id = new AppointmentId(ids.next());
        var secured = secure(business, booking, id);
        var guest = acquaintance(business, booking);
        return new Booked(keepNow(business, secured, id, booking, Status.ARRIVED, guest), secured.place());
    }

    private Secured secure(BusinessId business, Booking booking, AppointmentId id) {
        var secured =
                switch (booking.chosen()) {
                    case Chosen.Held held -> convert(business, held, id);
                    case Chosen.Now now -> take(business, now, booking.via(), id);
                    case Chosen.Beside beside -> takeBeside(business, beside, booking.via(), id);
                };
        if (secured.service().service().terms().needsPet() && booking.pet().isEmpty()) {
            throw new Invalid("pet.species", "field.required");
        }
        return secured;
    }

    private Appointment keepNow(
            BusinessId business,
            Secured secured,
            AppointmentId id,
            Booking booking,
            Status status,
            Acquaintance guest) {
        var now = clock.instant();
        var appointment = keep(business, secured, id, new Entry(booking, now, status, now), guest);
        audit.enter(
                business, secured.overbooked().isPresent() ? "scheduling.overbooked" : "scheduling.booked", id.text());
        return appointment;
    }

    /** Enters what was agreed elsewhere or earlier. Takes its time like any other; nobody is written to. */
    public Appointment enter(BusinessId business, Entry entry) {
        if (!(entry.booking().chosen() instanceof Chosen.Now wanted)) {
            throw new IllegalArgumentException("only a slot can be entered");
        }
        var id = new AppointmentId(ids.next());
        var slot = wanted.slot();
        var taken = taking.takeAsOf(business, slot, entry.agreedAt(), new Taking.Purpose.Booking(id));
        if (!entry.status().holdsTime()) {
            claims.release(business, id);
        }
        var secured = Secured.of(slot, taken, Optional.empty());
        var entered = keep(business, secured, id, entry, acquaintance(business, entry.booking()));
        approvals.watch(List.of(entered));
        if (entry.status() == Status.NOSHOW) {
            judging.keep(judging.judge(Act.MISS, entered), Initiative.GUEST);
        }
        return entered;
    }

    /** The secret in the link of a booking; the same each time it is asked for. */
    public String secret(AppointmentId appointment) {
        return keys.derive(LINK, appointment.text());
    }

    public Acquaintance acquaintance(BusinessId business, Booking booking) {
        return guests.acquaintance(business, booking.guest());
    }

    private Secured take(BusinessId business, Chosen.Now now, Via via, AppointmentId id) {
        var slot = now.slot();
        var rules = now.rules(via);
        // what a visitor's booking counts for is counted before its end
        var taken = rules.guest()
                ? taking.take(business, slot, rules, new Taking.Purpose.Booking(id))
                : taking.takeHopefully(business, slot, rules, id);
        return Secured.of(slot, taken, Optional.empty());
    }

    private Secured takeBeside(BusinessId business, Chosen.Beside beside, Via via, AppointmentId id) {
        var slot = beside.wanted().slot();
        var rules = beside.wanted().rules(via);
        var taken = taking.takeBeside(business, slot, rules, id, overbooking.atOnce(business));
        return Secured.of(slot, taken, taken.beside() ? Optional.of(beside.reason()) : Optional.empty());
    }

    private Secured convert(BusinessId business, Chosen.Held held, AppointmentId id) {
        var hold = holding.held(business, held.hold(), held.holder()).orElseThrow(BookingRefused.HoldExpired::new);
        claims.turnInto(business, hold.id(), id);
        var choice = hold.choice();
        return new Secured(
                choice,
                services.read(business, choice.service()).tailored(choice.tailoring()),
                locations.staffed(business, choice.location()),
                hold.provider(),
                hold.period(),
                Optional.empty());
    }

    private Appointment keep(
            BusinessId business, Secured secured, AppointmentId id, Entry entry, Acquaintance acquaintance) {
        var booking = entry.booking();
        var client = acquaintance
                .known()
                .orElseGet(() -> guests.client(
                        business,
                        booking.guest(),
                        booking.language(),
                        secured.place().location().country()));
        var pet = booking.pet().map(wish -> guests.pet(business, client, wish));
        var appointment = appointment(id, business, entry, secured, client, pet);
        appointments.insert(appointment, secret(id));
        if (entry.status().isAhead() && booking.via() != Via.DEMO) {
            secured.policy(client).ifPresent(policy -> judging.askAhead(policy, List.of(appointment)));
        }
        hints.made(appointment, secured.place().location().zone());
        return appointment;
    }

    private Appointment appointment(
            AppointmentId id,
            BusinessId business,
            Entry entry,
            Secured secured,
            ClientRef client,
            Optional<PetId> pet) {
        var booking = entry.booking();
        return new Appointment(
                id,
                Optional.empty(),
                business,
                secured.choice().location(),
                secured.service().service().id(),
                secured.provider(),
                client.client(),
                pet,
                secured.period(),
                entry.status(),
                secured.service().name(),
                Optional.ofNullable(secured.service().price(secured.provider())),
                booking.note(),
                booking.language(),
                booking.via(),
                new Agreement(secured.policy(client).map(Judging::ref), 0),
                secured.request(entry),
                secured.overbooked(),
                Optional.empty(),
                secured.service().service().terms().bufferBeforeMinutes(),
                secured.service().service().terms().bufferAfterMinutes(),
                0,
                0,
                entry.agreedAt(),
                entry.since());
    }
}
