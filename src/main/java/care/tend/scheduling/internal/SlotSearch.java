package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.Staffing;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.internal.CalendarTable.Own;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the slot engine with what the database knows. Every path comes through here. Runs inside a transaction. */
@Component
public class SlotSearch {

    /** Longer than any buffer or appointment, so that whatever touches the window is loaded, and whole days with it. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final Services services;
    private final Locations locations;
    private final CalendarTable calendars;
    private final Clock clock;

    SlotSearch(Services services, Locations locations, CalendarTable calendars, Clock clock) {
        this.services = services;
        this.locations = locations;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A start that is free: what it is for, where, and who can take it, the emptiest day first. */
    record FreeStart(Service service, Staffing place, SlotChoice choice, List<ProviderId> providers) {

        /** How long it takes with {@code provider}. */
        TimeRange period(ProviderId provider) {
            return TimeRange.of(choice.start(), Duration.ofMinutes(service.durationMinutes(provider)));
        }
    }

    /** All starts that answer the question. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules) {
        return find(business, question, rules, Own.NOTHING);
    }

    /** All starts to which an appointment could move: its own time counts as free. */
    public OfferedSlots findFor(BusinessId business, SlotQuestion question, Rules rules, AppointmentId moving) {
        return find(business, question, rules, Own.of(moving));
    }

    /** All starts for a visitor who holds one already: it is still theirs to choose. */
    public OfferedSlots findFor(BusinessId business, SlotQuestion question, HoldId held) {
        return find(business, question, Rules.GUEST, Own.of(held));
    }

    private OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules, Own own) {
        var search = prepare(business, question, rules, own, clock.instant());
        var slots = search.starts().entrySet().stream()
                .map(start -> new Slot(start.getKey(), start.getValue()))
                .toList();
        return new OfferedSlots(search.place().location().zone(), slots);
    }

    /** The start chosen, when it is one the engine offers; empty when it is not, or not any more. */
    Optional<FreeStart> at(BusinessId business, SlotChoice choice, Rules rules) {
        return at(business, choice, rules, clock.instant());
    }

    /** The same, as it would have been answered at {@code now}. */
    Optional<FreeStart> at(BusinessId business, SlotChoice choice, Rules rules, Instant now) {
        var question = new SlotQuestion(
                choice.service(),
                choice.location(),
                choice.provider(),
                choice.start(),
                choice.start().plusSeconds(1));
        var search = prepare(business, question, rules, Own.NOTHING, now);
        return Optional.ofNullable(search.starts().get(choice.start())).map(able -> {
            var byLoad = able.stream()
                    .sorted(Comparator.comparingLong(search.calendar()::load))
                    .toList();
            return new FreeStart(search.service(), search.place(), choice, byLoad);
        });
    }

    private Search prepare(BusinessId business, SlotQuestion question, Rules rules, Own own, Instant now) {
        var service = services.read(business, question.service());
        var staff = locations.staffed(business, question.location());
        boolean offered =
                rules == Rules.STAFF || (service.published() && staff.location().active());
        if (!offered || !service.offeredAt(question.location())) {
            throw new NotFound();
        }
        var hosts = service.providers().stream()
                .filter(staff.active()::containsKey)
                .filter(provider -> question.provider().map(provider::equals).orElse(true))
                .toList();
        var around = new TimeRange(question.from(), question.to()).widened(MARGIN, MARGIN);
        var calendar = calendars.read(business, question.location(), hosts, around, now, own);
        return new Search(service, staff, hosts, calendar, question, rules, now);
    }
}
