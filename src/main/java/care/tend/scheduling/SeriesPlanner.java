package care.tend.scheduling;

import care.tend.business.Locations;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.Booking.Chosen;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.BookingRefused.TakenDate;
import care.tend.scheduling.SeriesBooking.Pick;
import care.tend.scheduling.internal.Booker;
import care.tend.scheduling.internal.Notices;
import care.tend.scheduling.internal.Prospects;
import care.tend.scheduling.internal.Prospects.Wanted;
import care.tend.scheduling.internal.series.SeriesActs;
import care.tend.scheduling.internal.series.SeriesNotices;
import care.tend.scheduling.internal.series.SeriesTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Appointments agreed together: shown with every clash before anything is booked, repaired date by date, then booked
 * all or none, and later moved or cancelled from one date on. For the business's own people; the caller has decided
 * that they may.
 */
@Service
public class SeriesPlanner {

    private final Prospects prospects;
    private final Booker booker;
    private final SeriesActs acts;
    private final SeriesTable table;
    private final SeriesNotices notices;
    private final Locations locations;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    SeriesPlanner(
            Prospects prospects,
            Booker booker,
            SeriesActs acts,
            SeriesTable table,
            SeriesNotices notices,
            Locations locations,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.prospects = prospects;
        this.booker = booker;
        this.acts = acts;
        this.table = table;
        this.notices = notices;
        this.locations = locations;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every date of the wish and how it stands, with what is free instead. Nothing is taken. */
    public List<PlannedDate> preview(BusinessId business, SeriesWish wish) {
        return transactions.in(business, () -> {
            var wanted = recurrence(business, wish).starts().stream()
                    .map(start -> new Wanted(start, start, wish.provider()))
                    .toList();
            return prospects.of(business, choice(wish, wanted.getFirst().start()), wanted, List.of());
        });
    }

    /**
     * Books all dates, or none.
     *
     * @throws BookingRefused.DatesTaken naming each date that cannot be had, with what is free near it
     * @throws Invalid naming {@code dates}, when one is not the rule's
     */
    public Series book(BusinessId business, SeriesBooking booking) {
        return transactions.in(business, () -> {
            var recurrence = recurrence(business, booking.wish());
            if (!recurrence
                    .starts()
                    .containsAll(booking.dates().stream().map(Pick::planned).toList())) {
                throw new Invalid("dates", "scheduling.rule.date");
            }
            var id = new SeriesId(ids.next());
            var dates = Notices.together(() -> take(business, booking));
            table.insert(business, id, recurrence, dates, clock.instant());
            notices.order(business, id);
            return table.read(business, id).orElseThrow();
        });
    }

    /** The series an appointment belongs to; empty when it stands alone. */
    public Optional<Series> of(BusinessId business, AppointmentId appointment) {
        return transactions.in(business, () -> table.of(business, appointment).flatMap(id -> table.read(business, id)));
    }

    /** How each date would stand after the move. Nothing is changed. */
    public List<PlannedDate> preview(BusinessId business, SeriesMove move) {
        return transactions.in(business, () -> acts.preview(business, move));
    }

    /**
     * Moves the dates in scope by as much as the one taken hold of, all or none. Those that were moved by themselves
     * before stay where they are.
     *
     * @throws NotFound when the appointment belongs to no series
     * @throws BookingRefused.DatesTaken naming each date that cannot go there
     */
    public Series move(BusinessId business, SeriesMove move) {
        return transactions.in(business, () -> acts.move(business, move));
    }

    /**
     * The dates that cancelling would be about, by the time the rule puts them.
     *
     * @throws NotFound when the appointment belongs to no series
     */
    public List<Appointment> ahead(BusinessId business, AppointmentId from, SeriesScope scope) {
        return transactions.in(business, () -> acts.ahead(business, from, scope));
    }

    /**
     * Cancels the dates in scope that are still ahead. On the client's wish each costs what its own notice is worth.
     *
     * @return those that were cancelled now
     * @throws NotFound when the appointment belongs to no series
     * @throws BookingRefused.PriceChanged when they cost more in all than the client was told
     */
    public List<AppointmentId> cancel(
            BusinessId business, AppointmentId from, SeriesScope scope, Cancellation cancellation) {
        return transactions.in(business, () -> acts.cancel(business, from, scope, cancellation));
    }

    /**
     * Brings cancelled dates back, all or none.
     *
     * @throws BookingRefused.DatesTaken when somebody has one's time by now
     */
    public Series restore(BusinessId business, AppointmentId of, List<AppointmentId> cancelled) {
        return transactions.in(business, () -> acts.restore(business, of, cancelled));
    }

    private Map<AppointmentId, Instant> take(BusinessId business, SeriesBooking booking) {
        var taken = new LinkedHashMap<AppointmentId, Instant>();
        var who = new Who(booking.guest(), booking.pet());
        var refused = new ArrayList<TakenDate>();
        for (var pick : booking.dates()) {
            try {
                var made = booker.book(business, one(booking, who, pick)).appointment();
                who = Who.known(made);
                taken.put(made.id(), pick.planned());
            } catch (BookingRefused cannot) {
                refused.add(TakenDate.of(pick.planned(), cannot));
            }
        }
        if (!refused.isEmpty()) {
            throw new BookingRefused.DatesTaken(refused);
        }
        return taken;
    }

    /** Whom it is for: named for the first date, known from then on. */
    private record Who(Guest guest, Optional<PetWish> pet) {
        static Who known(Appointment made) {
            return new Who(new Guest.Known(made.client()), made.pet().map(PetWish.Known::new));
        }
    }

    private static Booking one(SeriesBooking booking, Who who, Pick pick) {
        var wish = booking.wish();
        var slot = new SlotChoice(wish.service(), wish.location(), pick.provider(), pick.start(), wish.length());
        return new Booking(
                new Chosen.Now(slot, pick.outsideHours()),
                who.guest(),
                who.pet(),
                booking.note(),
                booking.language(),
                Via.WORKSPACE);
    }

    private Recurrence recurrence(BusinessId business, SeriesWish wish) {
        var zone = locations.read(business, wish.location()).zone();
        return new Recurrence(wish.first().atZone(zone).toLocalDateTime(), zone, wish.rule());
    }

    private static SlotChoice choice(SeriesWish wish, Instant start) {
        return new SlotChoice(wish.service(), wish.location(), wish.provider(), start, wish.length());
    }
}
