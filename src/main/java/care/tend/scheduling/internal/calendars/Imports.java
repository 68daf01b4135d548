package care.tend.scheduling.internal.calendars;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TendException;
import care.tend.platform.OutsideRefused;
import care.tend.platform.Transactions;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.OutsideCalendarId;
import care.tend.scheduling.internal.calendars.Looker.Known;
import care.tend.scheduling.internal.calendars.OutsideTable.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the busy times of calendars elsewhere in, and makes claims of them. */
@Component
public class Imports {

    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration SELDOM = Duration.ofHours(12);
    /** Part of the pause by which looks are spread, so that not all of them come at the full quarter. */
    private static final int SPREAD = 5;

    private final OutsideTable calendars;
    private final BusyTable busy;
    private final ObjectTable objects;
    private final BusyClaims claims;
    private final Looker looker;
    private final Syncs syncs;
    private final Doors doors;
    private final Transactions transactions;
    private final Clock clock;

    Imports(
            OutsideTable calendars,
            BusyTable busy,
            ObjectTable objects,
            BusyClaims claims,
            Looker looker,
            Syncs syncs,
            Doors doors,
            Transactions transactions,
            Clock clock) {
        this.calendars = calendars;
        this.busy = busy;
        this.objects = objects;
        this.claims = claims;
        this.looker = looker;
        this.syncs = syncs;
        this.doors = doors;
        this.transactions = transactions;
        this.clock = clock;
    }

    public String seal(URI address) {
        return doors.seal(address);
    }

    /**
     * Looks at one for the first time, before anything of it is kept.
     *
     * @throws OutsideRefused when it must not be asked or does not answer
     * @throws CalendarRefused when it does not answer with a calendar
     */
    public First first(BusinessId business, ProviderId provider, URI address) {
        var now = clock.instant();
        var looked =
                looker.look(address, Known.NOTHING, claims.zone(business), now, claims.ours(business, provider, now));
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
            if (source.connection() != null) {
                syncs.sync(business, source, source.connection(), now, next(calendar.id(), 0, now));
                return;
            }
            var known = new Known(source.etag(), source.lastModified(), source.readAt());
            var ours = claims.ours(business, calendar.provider(), now);
            var looked = looker.look(doors.address(source.address()), known, claims.zone(business), now, ours);
            transactions.run(
                    business,
                    () -> looked.ifPresentOrElse(
                            fresh -> store(business, calendar.provider(), calendar.id(), fresh, now), () -> {
                                calendars.same(business, calendar.id(), now, next(calendar.id(), 0, now));
                                claims.workOut(business, calendar.provider(), now);
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
            claims.workOut(business, provider, now);
        }
    }

    /** Frees what it took. Within a transaction. */
    public void free(BusinessId business, ProviderId provider, OutsideCalendarId calendar) {
        busy.queueFor(provider);
        busy.replace(business, calendar, provider, List.of());
        claims.workOut(business, provider, clock.instant());
    }

    /** Takes the times of a connected one in, or lets them go, as it counts or not. Within a transaction. */
    public void recount(BusinessId business, ProviderId provider, OutsideCalendarId calendar) {
        busy.queueFor(provider);
        objects.merge(business, calendar, provider);
        claims.workOut(business, provider, clock.instant());
    }

    /** Busy times that gave way to an appointment grow back where it went. */
    public void growBack() {
        for (var cut : busy.cut()) {
            transactions.run(cut.business(), () -> {
                busy.queueFor(cut.provider());
                claims.workOut(cut.business(), cut.provider(), clock.instant());
            });
        }
    }

    /** The longer it fails the seldomer it is asked; the spread is its own, and the same each time. */
    private static Instant next(OutsideCalendarId calendar, int failures, Instant now) {
        var pause = EVERY.multipliedBy(1L << Math.min(failures, 6));
        var capped = pause.compareTo(SELDOM) > 0 ? SELDOM : pause;
        long spread = capped.toSeconds() / SPREAD;
        return now.plus(capped).plusSeconds(Math.floorMod(calendar.value().hashCode(), spread) - spread / 2);
    }
}
