package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.Staffing;
import care.tend.catalogue.Services;
import care.tend.catalogue.Tailored;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Cart;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Length;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.internal.CalendarTable.Own;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the slot engine with what the database knows. Every path comes through here. Runs inside a transaction. */
@Component
public class SlotSearch {

    /** Longer than any buffer or appointment, so that whatever touches the window is loaded, and whole days with it. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final VisitSearch visits;
    private final Services services;
    private final Locations locations;
    private final CalendarTable calendars;
    private final AppointmentTable appointments;
    private final Clock clock;

    SlotSearch(
            VisitSearch visits,
            Services services,
            Locations locations,
            CalendarTable calendars,
            AppointmentTable appointments,
            Clock clock) {
        this.visits = visits;
        this.services = services;
        this.locations = locations;
        this.calendars = calendars;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * What was found at one start: what it is for, where, and who can take it, the emptiest day first.
     *
     * @param asked all who would do, free or not
     * @param providers who can take it; empty when nobody
     * @param calendar what was known of them
     */
    record Found(
            Tailored service,
            Staffing place,
            SlotChoice choice,
            Collection<ProviderId> asked,
            List<ProviderId> providers,
            Calendar calendar) {

        /** Seconds {@code provider} is booked around that day. */
        long load(ProviderId provider) {
            return calendar.load(provider);
        }

        /** How long it takes with {@code provider}. */
        TimeRange period(ProviderId provider) {
            return TimeRange.of(
                    choice.start(), Duration.ofMinutes(choice.length().minutes(service, provider)));
        }
    }

    /** All starts that answer the question. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules) {
        return find(business, question, Length.AS_OFFERED, rules);
    }

    /** All starts that answer the question for something of that length. */
    OfferedSlots find(BusinessId business, SlotQuestion question, Length length, Rules rules) {
        return find(business, question, length, rules, Own.NOTHING);
    }

    /** All starts to which an appointment could move, as long as it is: its own time counts as free. */
    public OfferedSlots findFor(BusinessId business, SlotQuestion question, Rules rules, AppointmentId moving) {
        var appointment = appointments.read(business, moving).orElseThrow(NotFound::new);
        return find(business, question, appointment.length(), rules, Own.of(moving));
    }

    /** All starts for a visitor who holds something already: it is still theirs to choose. */
    public OfferedSlots findFor(BusinessId business, SlotQuestion question, Rules rules, List<HoldId> held) {
        return find(business, question, Length.AS_OFFERED, rules, Own.ofHolds(held));
    }

    private OfferedSlots find(BusinessId business, SlotQuestion question, Length length, Rules rules, Own own) {
        var search = prepare(business, question, length, rules, own, clock.instant());
        var starts = search.starts();
        var suggested = search.suggested(starts);
        var slots = starts.entrySet().stream()
                .map(start -> new Slot(start.getKey(), start.getValue(), suggested.contains(start.getKey())))
                .toList();
        return new OfferedSlots(search.place().location().zone(), slots, search.restsUntil());
    }

    /** Who can take the start chosen, seen from {@code asOf}. */
    Found at(BusinessId business, SlotChoice choice, Rules rules, Instant asOf) {
        var question = new SlotQuestion(
                choice.service(),
                choice.location(),
                choice.provider(),
                choice.start(),
                choice.start().plusSeconds(1),
                choice.tailoring());
        var search = prepare(business, question, choice.length(), rules, Own.NOTHING, asOf);
        var open = search.starts().getOrDefault(choice.start(), List.of());
        var able = (rules == Rules.ANY_TIME ? search.hosts() : open)
                .stream()
                        .sorted(Comparator.<ProviderId, Boolean>comparing(provider -> !open.contains(provider))
                                .thenComparingLong(search.calendar()::load))
                        .toList();
        return new Found(search.service(), search.place(), choice, search.hosts(), able, search.calendar());
    }

    /**
     * One reading of the calendar for many looks {@code within} a stretch of time, with anyone who offers the service.
     *
     * @param own what is treated as free because it is the asker's
     */
    Search survey(BusinessId business, SlotChoice each, TimeRange within, Rules rules, Own own) {
        var anyone = new SlotQuestion(
                each.service(),
                each.location(),
                Optional.empty(),
                each.start(),
                each.start().plusSeconds(1));
        return prepare(business, anyone, within, each.length(), rules, own, clock.instant());
    }

    private Search prepare(
            BusinessId business, SlotQuestion question, Length length, Rules rules, Own own, Instant now) {
        return prepare(business, question, new TimeRange(question.from(), question.to()), length, rules, own, now);
    }

    private Search prepare(
            BusinessId business,
            SlotQuestion question,
            TimeRange within,
            Length length,
            Rules rules,
            Own own,
            Instant now) {
        var service = services.read(business, question.service()).tailored(question.tailoring());
        var staff = locations.staffed(business, question.location());
        boolean offered = !rules.guest()
                || (service.service().published() && staff.location().active());
        if (!offered || !service.service().offeredAt(question.location())) {
            throw new NotFound();
        }
        var hosts = service.providers().stream()
                .filter(staff.active()::containsKey)
                .filter(provider -> question.provider().map(provider::equals).orElse(true))
                .toList();
        if (!service.service().terms().composition().takesOnlyAProvider()) {
            var ensemble = ensemble(business, question, within, service, staff, length, rules, own, now);
            return new Search(service, staff, hosts, ensemble.calendar(), question, length, rules, now, ensemble);
        }
        var around = within.widened(MARGIN, MARGIN);
        var ids = hosts.stream().map(ProviderId::value).toList();
        var calendar = calendars.read(business, question.location(), ids, around, clock.instant(), own);
        return new Search(service, staff, hosts, calendar, question, length, rules, now, null);
    }

    /** A visit of one part, which needs a room too, or leaves its provider free for a while. */
    private Ensemble ensemble(
            BusinessId business,
            SlotQuestion question,
            TimeRange within,
            Tailored service,
            Staffing place,
            Length length,
            Rules rules,
            Own own,
            Instant now) {
        var cart = Cart.of(new SlotChoice(
                question.service(),
                question.location(),
                question.provider(),
                question.from(),
                length,
                question.tailoring()));
        return visits.gather(business, cart, List.of(service), place, within, rules, own, now);
    }
}
