package care.tend.demo.internal;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Availability;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.DayQuestion;
import care.tend.scheduling.Entry;
import care.tend.scheduling.HoursOverride;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.scheduling.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes the appointments of an example. It only wishes: whether a time is free is the slot engine's to say, so hours
 * that people changed since, and bookings they made, are respected.
 */
@Component
public class Diary {

    private static final int QUARTER = 15;

    private final Appointments appointments;
    private final Visits visits;
    private final Providers providers;
    private final Locations locations;
    private final Services services;
    private final Availability availability;
    private final Cast cast;
    private final InstallationTable table;
    private final Clock clock;

    Diary(
            Appointments appointments,
            Visits visits,
            Providers providers,
            Locations locations,
            Services services,
            Availability availability,
            Cast cast,
            InstallationTable table,
            Clock clock) {
        this.appointments = appointments;
        this.visits = visits;
        this.providers = providers;
        this.locations = locations;
        this.services = services;
        this.availability = availability;
        this.cast = cast;
        this.table = table;
        this.clock = clock;
    }

    /** What the story's numbers stand for in this installation. */
    private record Stage(
            BusinessId business,
            Story story,
            List<ProviderId> people,
            List<LocationId> places,
            List<Service> offers,
            List<Cast.Guest> guests,
            LocalDate today,
            Instant now,
            LiveDay liveDay) {}

    /** One provider's block of hours on one day, being filled from its start. */
    private record Block(int person, LocationId place, int placeNumber, LocalDateTime start, LocalDateTime end) {}

    /** Fills the days from {@code first} to {@code last}, both included. */
    public void write(BusinessId business, Story story, LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return;
        }
        var stage = stage(business, story);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var busyGuests = new HashSet<Cast.Guest>();
            for (int person = 0; person < story.providers().size(); person++) {
                writeDay(stage, person, day, busyGuests);
            }
        }
    }

    /**
     * Lets time pass for what nobody has touched: visits that were due since {@code first} took place, the one of now
     * is under way.
     */
    public void carryOn(BusinessId business, Story story, LocalDate first, LocalDate today) {
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            for (var appointment :
                    appointments.day(business, new DayQuestion(day, Optional.empty(), Optional.empty()))) {
                if (appointment.via() == Via.DEMO) {
                    carryOn(business, appointment);
                }
            }
        }
    }

    private void carryOn(BusinessId business, Appointment appointment) {
        var steps = Course.steps(appointment, clock.instant());
        if (steps.isEmpty() || appointment.version() != table.carriedTo(appointment.id())) {
            return;
        }
        var carried = appointment;
        for (var step : steps) {
            carried = appointments.progress(business, appointment.id(), step);
        }
        table.carried(appointment.id(), carried.version());
    }

    private Stage stage(BusinessId business, Story story) {
        return new Stage(
                business,
                story,
                providers.of(business).stream().map(Provider::id).toList(),
                locations.of(business).stream().map(Location::id).toList(),
                services.of(business),
                cast.guests(business, story),
                LocalDate.ofInstant(clock.instant(), story.zone()),
                clock.instant(),
                new LiveDay());
    }

    private void writeDay(Stage stage, int person, LocalDate day, Set<Cast.Guest> busyGuests) {
        var lot = new Lot(stage.story().seed(), day.toEpochDay(), person);
        var perService = new HashMap<Service, Integer>();
        for (var block : blocks(stage, person, day)) {
            fill(stage, block, lot, busyGuests, perService);
        }
    }

    private List<Block> blocks(Stage stage, int person, LocalDate day) {
        var weekly = stage.story().providers().get(person).weekly();
        var live = day.equals(stage.today()) ? openToday(stage, person) : List.<HoursOverride.Range>of();
        int place = weekly.getFirst().location();
        if (!live.isEmpty()) {
            return live.stream()
                    .map(hours -> block(stage, person, place, day, hours.start(), hours.end()))
                    .toList();
        }
        return weekly.stream()
                .filter(week -> week.days().contains(day.getDayOfWeek().getValue() % 7))
                .map(week -> block(stage, person, week.location(), day, week.start(), week.end()))
                .toList();
    }

    /** Has them at work around now, also on a day they would be off. */
    private List<HoursOverride.Range> openToday(Stage stage, int person) {
        var story = stage.story();
        var here = story.providers().get(person);
        var hours = LiveDay.hours(here, person, LocalDateTime.ofInstant(stage.now(), story.zone()));
        if (!hours.isEmpty()) {
            var place = stage.places().get(here.weekly().getFirst().location());
            availability.setOverride(
                    stage.business(), stage.people().get(person), new HoursOverride(stage.today(), place, hours));
        }
        return hours;
    }

    private static Block block(Stage stage, int person, int place, LocalDate day, LocalTime start, LocalTime end) {
        return new Block(person, stage.places().get(place), place, day.atTime(start), day.atTime(end));
    }

    private void fill(Stage stage, Block block, Lot lot, Set<Cast.Guest> busyGuests, Map<Service, Integer> perService) {
        int busy = busy(stage, block);
        var at = block.start().plusMinutes((long) QUARTER * lot.below(2));
        while (at.isBefore(block.end())) {
            if (!lot.percent(busy)) {
                at = at.plusMinutes(2L * QUARTER);
                continue;
            }
            at = next(at, book(stage, block, lot, at, busyGuests, perService));
        }
    }

    /** The next quarter of an hour at which something could begin. */
    private static LocalDateTime next(LocalDateTime at, int minutesTaken) {
        int quarters = Math.max(1, (minutesTaken + QUARTER - 1) / QUARTER);
        return at.plusMinutes((long) quarters * QUARTER);
    }

    /** Fewer and fewer the further ahead, as diaries are. */
    private static int busy(Stage stage, Block block) {
        int usual = stage.story().providers().get(block.person()).busy();
        long ahead = block.start().toLocalDate().toEpochDay() - stage.today().toEpochDay();
        if (ahead == 0) {
            return LiveDay.BUSY;
        }
        if (ahead <= 2) {
            return usual;
        }
        return (int) (usual * Math.max(15, 95 - 4 * ahead) / 100);
    }

    /** @return how many minutes the try took of the block */
    private int book(
            Stage stage,
            Block block,
            Lot lot,
            LocalDateTime at,
            Set<Cast.Guest> busyGuests,
            Map<Service, Integer> perService) {
        var wish = Wish.draw(stage.story(), stage.offers(), stage.guests(), block.person(), block.placeNumber(), lot);
        int length =
                wish.map(one -> one.minutes(stage.people().get(block.person()))).orElse(0);
        if (wish.isEmpty()
                || at.plusMinutes(length).isAfter(block.end())
                || busyGuests.contains(wish.get().guest())
                || isFull(wish.get().service(), perService)) {
            return QUARTER;
        }
        var start = at.atZone(stage.story().zone()).toInstant();
        var period = TimeRange.of(start, Duration.ofMinutes(length));
        boolean entered = wish.get().second().isEmpty()
                ? enter(stage, block, lot, wish.get(), period)
                : enterBoth(stage, block, lot, wish.get(), period);
        if (!entered) {
            return QUARTER;
        }
        busyGuests.add(wish.get().guest());
        perService.merge(wish.get().service(), 1, Integer::sum);
        var terms = wish.get().service().terms();
        return length + Math.max(terms.bufferAfterMinutes(), terms.bufferBeforeMinutes());
    }

    /** The same for two pets of a household, one after the other: a visit of two parts. */
    private boolean enterBoth(Stage stage, Block block, Lot lot, Wish wish, TimeRange period) {
        var course = Course.of(period, stage.now(), lot);
        boolean simple = course.status() == Status.FULFILLED || course.status() == Status.BOOKED;
        if (!simple) { // two parts under way at once would stand differently
            return false;
        }
        var person = stage.people().get(block.person());
        var booking = wish.ofBoth(block.place(), person, period.start());
        try {
            visits.enter(stage.business(), booking, course.agreedAt(), course.since(), course.status());
            return true;
        } catch (BookingRefused occupied) {
            return false;
        }
    }

    private static boolean isFull(Service service, Map<Service, Integer> perService) {
        var most = service.terms().maxBookingsPerDay();
        return most != null && perService.getOrDefault(service, 0) >= most;
    }

    private boolean enter(Stage stage, Block block, Lot lot, Wish wish, TimeRange period) {
        var slot = new SlotChoice(
                        wish.service().id(),
                        block.place(),
                        Optional.of(stage.people().get(block.person())),
                        period.start())
                .with(wish.tailoring());
        var booking = new Booking(
                new Booking.Chosen.Now(slot),
                new Booking.Guest.Known(wish.guest().client().id()),
                wish.known(),
                wish.note(),
                wish.guest().client().locale(),
                Via.DEMO);
        boolean isToday =
                LocalDate.ofInstant(period.start(), stage.story().zone()).equals(stage.today());
        var usual = isToday ? stage.liveDay().course(period, stage.now(), lot) : Course.of(period, stage.now(), lot);
        boolean asks = wish.service().approval().isPresent();
        var course = asks ? usual.asked(period.start(), stage.now(), lot) : usual;
        try {
            appointments.enter(
                    stage.business(), new Entry(booking, course.agreedAt(), course.status(), course.since()));
            return true;
        } catch (BookingRefused.SlotTaken occupied) {
            return false;
        }
    }
}
