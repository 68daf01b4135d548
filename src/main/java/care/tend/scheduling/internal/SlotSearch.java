package care.tend.scheduling.internal;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.internal.CalendarTable.Own;
import care.tend.scheduling.internal.slots.Assignment;
import care.tend.scheduling.internal.slots.BookingWindow;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.Limits;
import care.tend.scheduling.internal.slots.Question;
import care.tend.scheduling.internal.slots.ServiceTimes;
import care.tend.scheduling.internal.slots.SlotFinder;
import care.tend.scheduling.internal.slots.Slots;
import care.tend.scheduling.internal.slots.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks the slot engine with what the database knows. Every path comes through here. Runs inside a transaction. */
@Component
public class SlotSearch {

    /** Longer than any buffer or appointment, so that whatever touches the window is loaded, and whole days with it. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final int STAFF_INTERVAL_MINUTES = 5;

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
    record FreeStart(Service service, Location location, TimeRange period, List<ProviderId> providers) {}

    /** All starts that answer the question. */
    public OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules) {
        return find(business, question, rules, Own.NOTHING);
    }

    /** All starts to which an appointment could move: its own time counts as free. */
    public OfferedSlots findFor(BusinessId business, SlotQuestion question, Rules rules, AppointmentId moving) {
        return find(business, question, rules, new Own(moving.value(), null));
    }

    private OfferedSlots find(BusinessId business, SlotQuestion question, Rules rules, Own own) {
        var search = prepare(business, question, rules, own);
        var found = search.run();
        var slots = IntStream.range(0, found.size())
                .mapToObj(i -> new Slot(
                        Instant.ofEpochSecond(found.start(i)),
                        Arrays.stream(found.hosts(i)).mapToObj(search.hosts::get).toList()))
                .toList();
        return new OfferedSlots(search.location.zone(), slots);
    }

    /** The start chosen, when it is one the engine offers; empty when it is not, or not any more. */
    Optional<FreeStart> at(BusinessId business, SlotChoice choice, Rules rules, Own own) {
        var question = new SlotQuestion(
                choice.service(),
                choice.location(),
                choice.provider(),
                choice.start(),
                choice.start().plusSeconds(1));
        var search = prepare(business, question, rules, own);
        var found = search.run();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var length = Duration.ofMinutes(search.service.durationMinutes());
        var byLoad = Arrays.stream(found.hosts(0))
                .mapToObj(search.hosts::get)
                .sorted(Comparator.comparingLong(search.calendar::load))
                .toList();
        return Optional.of(
                new FreeStart(search.service, search.location, TimeRange.of(choice.start(), length), byLoad));
    }

    private Search prepare(BusinessId business, SlotQuestion question, Rules rules, Own own) {
        var service = services.read(business, question.service());
        var location = locations.read(business, question.location());
        var hosts = service.providers().stream()
                .filter(provider -> question.provider().map(provider::equals).orElse(true))
                .toList();
        var around = new TimeRange(question.from(), question.to()).widened(MARGIN, MARGIN);
        var calendar = calendars.read(business, location.id(), hosts, around, clock.instant(), own);
        return new Search(service, location, hosts, calendar, question, rules);
    }

    private final class Search {

        private final Service service;
        private final Location location;
        private final List<ProviderId> hosts;
        private final Calendar calendar;
        private final SlotQuestion question;
        private final Rules rules;

        Search(
                Service service,
                Location location,
                List<ProviderId> hosts,
                Calendar calendar,
                SlotQuestion question,
                Rules rules) {
            this.service = service;
            this.location = location;
            this.hosts = hosts;
            this.calendar = calendar;
            this.question = question;
            this.rules = rules;
        }

        Slots run() {
            return SlotFinder.find(new Question(
                    clock.instant(),
                    location.zone(),
                    new Span(question.from(), question.to()),
                    Assignment.ANY,
                    times(),
                    hosts.stream().map(this::host).toList()));
        }

        private Host host(ProviderId provider) {
            return new Host(
                    provider.text(), location.zone(), false, calendar.hours(provider), calendar.busy(provider));
        }

        private ServiceTimes times() {
            boolean guest = rules == Rules.GUEST;
            return new ServiceTimes(
                    service.durationMinutes(),
                    guest ? service.intervalMinutes() : STAFF_INTERVAL_MINUTES,
                    service.bufferBeforeMinutes(),
                    service.bufferAfterMinutes(),
                    guest ? service.minNoticeMinutes() : 0,
                    guest ? limits() : Limits.NONE,
                    guest ? new BookingWindow.Rolling(service.horizonDays(), true) : new BookingWindow.Unlimited());
        }

        private Limits limits() {
            return service.maxBookingsPerDay()
                    .map(most -> new Limits(OptionalLong.of(most), OptionalLong.empty()))
                    .orElse(Limits.NONE);
        }
    }
}
