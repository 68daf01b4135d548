package care.tend.scheduling;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Booker;
import care.tend.scheduling.internal.Changes;
import care.tend.scheduling.internal.Holding;
import care.tend.scheduling.internal.PetNames;
import care.tend.scheduling.internal.VisitChanges;
import care.tend.scheduling.internal.Whole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Holds and appointments, from the wish to the end of the visit. Public page, workspace and API all come here, and
 * whoever calls has decided that the caller may.
 */
@Service
public class Appointments {

    private final AppointmentTable table;
    private final Holding holding;
    private final Booker booker;
    private final Changes changes;
    private final PetNames petNames;
    private final VisitChanges visits;
    private final Whole whole;
    private final Locations locations;
    private final Transactions transactions;

    Appointments(
            AppointmentTable table,
            Holding holding,
            Booker booker,
            Changes changes,
            PetNames petNames,
            VisitChanges visits,
            Whole whole,
            Locations locations,
            Transactions transactions) {
        this.table = table;
        this.holding = holding;
        this.booker = booker;
        this.changes = changes;
        this.petNames = petNames;
        this.visits = visits;
        this.whole = whole;
        this.locations = locations;
        this.transactions = transactions;
    }

    /**
     * Keeps a slot for a visitor for ten minutes.
     *
     * @param holder the visitor's secret; only with it can the hold be booked or released
     * @throws BookingRefused.SlotTaken when it is not free, with what is
     * @param rules a guest's
     * @throws BookingRefused.TooManyHolds when this visitor keeps three already
     */
    public Hold hold(BusinessId business, SlotChoice choice, String holder, Rules rules) {
        return transactions.in(business, () -> holding.hold(business, choice, holder, rules));
    }

    /** The same for somebody who is given nothing before others. */
    public Hold hold(BusinessId business, SlotChoice choice, String holder) {
        return hold(business, choice, holder, Rules.GUEST);
    }

    /** The visitor's hold while it lasts; empty when it ran out or is not theirs. */
    public Optional<Hold> held(BusinessId business, HoldId hold, String holder) {
        return transactions.in(business, () -> holding.held(business, hold, holder));
    }

    /** Lets others have it again. Nothing happens when it is gone or not theirs. */
    public void release(BusinessId business, HoldId hold, String holder) {
        transactions.run(business, () -> holding.release(business, hold, holder));
    }

    /**
     * Makes an appointment and orders its confirmation.
     *
     * @throws BookingRefused.SlotTaken when somebody was faster, with the three nearest alternatives
     * @throws BookingRefused.HoldExpired when the hold ran out
     * @throws care.tend.kernel.Invalid when the guest cannot be reached, or the service needs a pet
     */
    public Appointment book(BusinessId business, Booking booking) {
        return transactions.in(business, () -> booker.book(business, booking).appointment());
    }

    /**
     * Makes an appointment for somebody who came without one: they have arrived, and nobody is written to.
     *
     * @throws BookingRefused.SlotTaken when that time is not free, with the three nearest alternatives
     * @throws care.tend.kernel.Invalid when the guest cannot be reached, or the service needs a pet
     */
    public Appointment walkIn(BusinessId business, Booking booking) {
        return transactions.in(business, () -> booker.walkIn(business, booking).appointment());
    }

    /**
     * Enters an appointment that was agreed elsewhere or earlier, also one that has passed: from paper, from another
     * system, for show. It takes its time through the same engine and claims as any other, seen from when it was
     * agreed; nobody is written to.
     *
     * @throws BookingRefused.SlotTaken when that time was not free, without alternatives
     */
    public Appointment enter(BusinessId business, Entry entry) {
        return transactions.in(business, () -> booker.enter(business, entry));
    }

    /** @throws NotFound when the business has no such appointment */
    public Appointment read(BusinessId business, AppointmentId appointment) {
        return transactions
                .in(business, () -> table.read(business, appointment))
                .orElseThrow(NotFound::new);
    }

    /** Those of {@code wanted} that there are, in one question; by start. */
    public List<Appointment> all(BusinessId business, Collection<AppointmentId> wanted) {
        return wanted.isEmpty() ? List.of() : transactions.in(business, () -> table.all(business, wanted));
    }

    /** The appointments that start on a local day, by start. */
    public List<Appointment> day(BusinessId business, DayQuestion question) {
        return transactions.in(business, () -> {
            var zone = zone(business, question);
            return table.within(business, localDay(question.day(), zone), question.location(), question.provider());
        });
    }

    /** In which zone the question's day is meant: its location's, or that of the business's first one. */
    public ZoneId zone(BusinessId business, DayQuestion question) {
        return question.location()
                .map(location -> locations.read(business, location))
                .or(() -> locations.of(business).stream().findFirst())
                .map(Location::zone)
                .orElseThrow(NotFound::new);
    }

    /**
     * Moves it and orders the mail that says so. A guest moves the whole visit it is a part of; the business's own
     * people move it alone.
     *
     * @throws BookingRefused.SlotTaken when the new time is not free; it keeps its old one
     * @throws BookingRefused.TooLate for a guest, when it has begun
     * @throws BookingRefused.NotPossible when it is over or cancelled
     * @throws care.tend.kernel.Stale when it was changed since the mover looked
     */
    public Appointment reschedule(BusinessId business, AppointmentId appointment, Move move) {
        return transactions.in(business, () -> visitOfGuest(business, appointment, move.rules())
                .map(visit -> Whole.of(visits.move(business, visit, move)))
                .orElseGet(() -> changes.move(business, appointment, move)));
    }

    /**
     * Cancels it, frees its time and orders the mail that says so. Twice is once. A guest cancels the whole visit it is
     * a part of; the business's own people cancel it alone.
     *
     * @throws BookingRefused.TooLate for a guest, when it has begun
     * @throws BookingRefused.NotPossible when it is over
     */
    public Appointment cancel(BusinessId business, AppointmentId appointment, Cancellation cancellation) {
        return transactions.in(business, () -> visitOfGuest(business, appointment, cancellation.rules())
                .map(visit -> Whole.of(visits.cancel(business, visit, cancellation)))
                .orElseGet(() -> changes.cancel(business, appointment, cancellation)));
    }

    /**
     * Carries it one step through the day, or one back.
     *
     * @throws BookingRefused.NotPossible when it cannot become that from where it stands
     * @throws BookingRefused.SlotTaken when it comes back to life and its time was given away
     */
    public Appointment progress(BusinessId business, AppointmentId appointment, Status status) {
        return transactions.in(business, () -> changes.progress(business, appointment, status));
    }

    /**
     * Tells the name of the pet it is about, where that was left for later; open calendars follow. A pet that has a
     * name keeps it.
     *
     * @throws NotFound when it is about no pet
     * @throws care.tend.kernel.Invalid when there is no name in {@code name}
     */
    public Appointment namePet(BusinessId business, AppointmentId appointment, String name) {
        return transactions.in(business, () -> petNames.tell(business, appointment, name));
    }

    /** The booking a secret link opens, a visit as one; empty for a link that opens none. */
    public Optional<Appointment> byLink(BusinessId business, String secret) {
        return transactions.in(business, () -> table.byLink(business, secret).map(whole::of));
    }

    /** The secret of a booking's link: for its guest's eyes only. */
    public String linkSecret(AppointmentId appointment) {
        return booker.secret(appointment);
    }

    /** A guest comes for all of it, and so moves and cancels all of it; the business's people say which. */
    private Optional<VisitId> visitOfGuest(BusinessId business, AppointmentId appointment, Rules rules) {
        return rules.guest() ? table.read(business, appointment).flatMap(Appointment::visit) : Optional.empty();
    }

    private static TimeRange localDay(LocalDate day, ZoneId zone) {
        return new TimeRange(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
