package care.tend.scheduling.internal.calendars;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.notifications.CalendarInvite;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.OutsideCalendarId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.calendars.CopyTable.Copy;
import care.tend.scheduling.internal.calendars.OutsideTable.Source;
import care.tend.scheduling.internal.calendars.connected.Reader;
import care.tend.scheduling.internal.calendars.connected.Reader.Change;
import care.tend.scheduling.internal.calendars.connected.Reader.Known;
import care.tend.scheduling.internal.calendars.ics.BusyTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in what changed in a connected calendar: busy times become claims, and copies of ours are watched. */
@Component
class Syncs {

    /** The window moves on while a calendar stays the same: once a day it is read anew. */
    private static final Duration STALE = Duration.ofHours(24);

    private final OutsideTable calendars;
    private final ObjectTable objects;
    private final CopyTable copies;
    private final CopyWatch watch;
    private final Copies orders;
    private final BusyTable busy;
    private final BusyClaims claims;
    private final Doors doors;
    private final Reader reader;
    private final AppointmentTable appointments;
    private final Transactions transactions;

    Syncs(
            OutsideTable calendars,
            ObjectTable objects,
            CopyTable copies,
            CopyWatch watch,
            Copies orders,
            BusyTable busy,
            BusyClaims claims,
            Doors doors,
            Reader reader,
            AppointmentTable appointments,
            Transactions transactions) {
        this.calendars = calendars;
        this.objects = objects;
        this.copies = copies;
        this.watch = watch;
        this.orders = orders;
        this.busy = busy;
        this.claims = claims;
        this.doors = doors;
        this.reader = reader;
        this.appointments = appointments;
        this.transactions = transactions;
    }

    /**
     * Asks what changed since the last time, and takes it in.
     *
     * @param next when it is looked at again
     * @throws CalendarRefused when it lets nobody in, or is gone
     * @throws care.tend.platform.OutsideRefused when its server does not answer
     */
    void sync(BusinessId business, Source source, CalendarConnectionId connection, Instant now, Instant next) {
        var door = doors.open(business, connection);
        boolean anew = source.readAt() == null || source.readAt().plus(STALE).isBefore(now);
        var ours = transactions.in(business, () -> byPath(business, source));
        var tags = anew
                ? transactions.in(business, () -> new HashMap<>(objects.tags(business, id(source))))
                : transactions.in(business, () -> objects.tags(business, id(source)));
        if (anew) {
            // the same text means other times in a window that moved on
            tags.replaceAll((path, tag) -> "");
        }
        var known = new Known(anew ? null : source.syncToken(), anew ? null : source.ctag(), tags, ours.keySet());
        var window = new TimeRange(now.minus(Looker.BACK), now.plus(Looker.AHEAD));
        var change = reader.read(door.signIn(), doors.address(source.address()), known, window);
        var read = change.map(told -> read(business, told, window)).orElse(Map.of());
        transactions.run(business, () -> {
            busy.queueFor(source.calendar().provider());
            // it may have been removed while its server took its time
            if (calendars.source(business, id(source)).isEmpty()) {
                return;
            }
            change.ifPresentOrElse(
                    told -> {
                        store(business, source, told, read);
                        watch.look(business, source.calendar().id(), told, now);
                        var count = objects.count(business, id(source));
                        calendars.synced(
                                business, id(source), told.token(), told.tag(), count, told.whole(), anew, now, next);
                    },
                    () -> calendars.same(business, id(source), now, next));
            claims.workOut(business, source.calendar().provider(), now);
            if (anew && receives(business, source, connection)) {
                // what was given up while its server was away for long is tried again
                orders.order(business, connection, copies.concerned(business, connection, now), now);
            }
        });
    }

    private boolean receives(BusinessId business, Source source, CalendarConnectionId connection) {
        return calendars.of(business, connection).stream()
                .anyMatch(one -> one.receives() && one.state().id().equals(id(source)));
    }

    private static OutsideCalendarId id(Source source) {
        return source.calendar().id();
    }

    private Map<String, Copy> byPath(BusinessId business, Source source) {
        return copies.in(business, id(source)).stream()
                .filter(copy -> copy.etag() != null)
                .collect(Collectors.toMap(Copy::href, Function.identity(), (one, other) -> one));
    }

    private Map<String, BusyTimes> read(BusinessId business, Change change, TimeRange window) {
        var zone = claims.zone(business);
        Predicate<String> ours = uid -> isOurs(business, uid);
        var read = new HashMap<String, BusyTimes>();
        change.seen().forEach((path, seen) -> read.put(path, read(seen.text(), window, zone, ours)));
        return read;
    }

    private static BusyTimes read(String text, TimeRange window, ZoneId zone, Predicate<String> ours) {
        return BusyTimes.read(text, window, zone, ours).orElseGet(() -> new BusyTimes(List.of(), 0, 1, true));
    }

    /** An entry that bears the id of an appointment of this business: whoever's it is, it is known here. */
    private boolean isOurs(BusinessId business, String uid) {
        try {
            int at = uid.indexOf('@');
            var id = AppointmentId.of(at < 0 ? uid : uid.substring(0, at));
            return uid.equals(CalendarInvite.uidOf(id.text()))
                    && transactions
                            .in(business, () -> appointments.read(business, id))
                            .isPresent();
        } catch (NotFound foreign) {
            return false;
        }
    }

    private void store(BusinessId business, Source source, Change change, Map<String, BusyTimes> read) {
        objects.remove(business, id(source), change.gone());
        change.seen().forEach((path, seen) -> {
            var times = read.getOrDefault(path, new BusyTimes(List.of(), 0, 1, true));
            objects.put(business, id(source), path, seen.tag(), times.busy(), times.unreadable());
        });
        objects.merge(business, id(source), source.calendar().provider());
    }
}
