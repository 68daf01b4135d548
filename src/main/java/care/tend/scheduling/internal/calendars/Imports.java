package care.tend.scheduling.internal.calendars;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TendException;
import care.tend.kernel.TimeRange;
import care.tend.notifications.CalendarInvite;
import care.tend.platform.Keys;
import care.tend.platform.Keys.BadSignature;
import care.tend.platform.OutsideRefused;
import care.tend.platform.Transactions;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.OutsideCalendarId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.calendars.Looker.Known;
import care.tend.scheduling.internal.calendars.OutsideTable.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the busy times of calendars elsewhere in, and makes claims of them. */
@Component
public class Imports {

    private static final String SEAL = "outside-calendar";
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration SELDOM = Duration.ofHours(12);
    /** Part of the pause by which looks are spread, so that not all of them come at the full quarter. */
    private static final int SPREAD = 5;
    /** An appointment that comes between is met again; as often as this, never. */
    private static final int TRIES = 4;

    private final OutsideTable calendars;
    private final BusyTable busy;
    private final AppointmentTable appointments;
    private final Looker looker;
    private final Locations locations;
    private final Hints hints;
    private final Keys keys;
    private final Transactions transactions;
    private final Clock clock;

    Imports(
            OutsideTable calendars,
            BusyTable busy,
            AppointmentTable appointments,
            Looker looker,
            Locations locations,
            Hints hints,
            Keys keys,
            Transactions transactions,
            Clock clock) {
        this.calendars = calendars;
        this.busy = busy;
        this.appointments = appointments;
        this.looker = looker;
        this.locations = locations;
        this.hints = hints;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public String seal(URI address) {
        return keys.seal(SEAL, address.toString());
    }

    /**
     * Looks at one for the first time, before anything of it is kept.
     *
     * @throws OutsideRefused when it must not be asked or does not answer
     * @throws CalendarRefused when it does not answer with a calendar
     */
    public First first(BusinessId business, ProviderId provider, URI address) {
        var now = clock.instant();
        var looked = looker.look(address, Known.NOTHING, zone(business), now, ours(business, provider, now));
        return new First(looked.orElseThrow());
    }

    /** What the first look found. */
    public record First(Looked looked) {}

    /** Within the transaction that adds it. */
    public void takeIn(BusinessId business, ProviderId provider, OutsideCalendarId calendar, First first) {
        store(business, provider, calendar, first.looked(), clock.instant());
    }

    /** Looks at one again, and takes in what changed; a failure is noted, and what was read before holds. */
    public void look(BusinessId business, OutsideCalendarId calendar) {
        var source = transactions.in(business, () -> calendars.source(business, calendar));
        source.ifPresent(known -> look(business, known));
    }

    private void look(BusinessId business, Source source) {
        var calendar = source.calendar();
        var now = clock.instant();
        try {
            var known = new Known(source.etag(), source.lastModified(), source.readAt());
            var looked =
                    looker.look(address(source), known, zone(business), now, ours(business, calendar.provider(), now));
            transactions.run(
                    business,
                    () -> looked.ifPresentOrElse(
                            fresh -> store(business, calendar.provider(), calendar.id(), fresh, now), () -> {
                                calendars.same(business, calendar.id(), now, next(calendar.id(), 0, now));
                                workOut(business, calendar.provider(), now);
                            }));
        } catch (OutsideRefused | CalendarRefused refused) {
            note(business, source, refused, now);
        }
    }

    private void note(BusinessId business, Source source, TendException refused, Instant now) {
        var id = source.calendar().id();
        transactions.run(
                business, () -> calendars.failed(business, id, refused.code(), next(id, source.failures() + 1, now)));
    }

    private void store(
            BusinessId business, ProviderId provider, OutsideCalendarId calendar, Looked looked, Instant now) {
        busy.queueFor(provider);
        // it may have been removed while its server took its time
        if (calendars.source(business, calendar).isPresent()) {
            calendars.read(business, calendar, looked, now, next(calendar, 0, now));
            busy.replace(business, calendar, provider, looked.times().busy());
            workOut(business, provider, now);
        }
    }

    /** Frees what it took. Within a transaction. */
    public void free(BusinessId business, ProviderId provider, OutsideCalendarId calendar) {
        busy.queueFor(provider);
        busy.replace(business, calendar, provider, List.of());
        workOut(business, provider, clock.instant());
    }

    /** Busy times that gave way to an appointment grow back where it went. */
    public void growBack() {
        for (var cut : busy.cut()) {
            transactions.run(cut.business(), () -> {
                busy.queueFor(cut.provider());
                workOut(cut.business(), cut.provider(), clock.instant());
            });
        }
    }

    private void workOut(BusinessId business, ProviderId provider, Instant now) {
        int changed = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            changed += busy.claim(business, provider);
            if (busy.isClaimed(business, provider)) {
                break;
            }
        }
        busy.noteCut(business, provider);
        changed += busy.noteClashes(business, provider, now);
        if (changed > 0) {
            hints.imported(business);
        }
    }

    private URI address(Source source) {
        try {
            return URI.create(keys.unseal(SEAL, source.address()));
        } catch (BadSignature otherKeys) {
            // sealed with keys that are lost: its owner has to add it again
            throw new OutsideRefused.BadAddress();
        }
    }

    /** The longer it fails the seldomer it is asked; the spread is its own, and the same each time. */
    private static Instant next(OutsideCalendarId calendar, int failures, Instant now) {
        var pause = EVERY.multipliedBy(1L << Math.min(failures, 6));
        var capped = pause.compareTo(SELDOM) > 0 ? SELDOM : pause;
        long spread = capped.toSeconds() / SPREAD;
        return now.plus(capped).plusSeconds(Math.floorMod(calendar.value().hashCode(), spread) - spread / 2);
    }

    /** A provider's own appointments come back from calendars that follow them: those are known here already. */
    private Predicate<String> ours(BusinessId business, ProviderId provider, Instant now) {
        var range = new TimeRange(now.minus(Looker.BACK), now.plus(Looker.AHEAD));
        return transactions
                        .in(
                                business,
                                () -> appointments.within(business, range, Optional.empty(), Optional.of(provider)))
                        .stream()
                        .map(appointment ->
                                CalendarInvite.uidOf(appointment.id().text()))
                        .collect(Collectors.toSet())::contains;
    }

    private ZoneId zone(BusinessId business) {
        return transactions.in(business, () -> locations.of(business)).stream()
                .findFirst()
                .map(Location::zone)
                .orElse(ZoneOffset.UTC);
    }
}
