package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Language;
import care.tend.platform.Outside;
import care.tend.platform.Transactions;
import care.tend.scheduling.CalendarConnection.ConnectedCalendar;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.internal.calendars.ConnectionTable;
import care.tend.scheduling.internal.calendars.ConnectionTable.Connection;
import care.tend.scheduling.internal.calendars.Copies;
import care.tend.scheduling.internal.calendars.CopyTable;
import care.tend.scheduling.internal.calendars.Doors;
import care.tend.scheduling.internal.calendars.Imports;
import care.tend.scheduling.internal.calendars.OutsideTable;
import care.tend.scheduling.internal.calendars.OutsideTable.Connected;
import care.tend.scheduling.internal.calendars.connected.Discovery;
import care.tend.scheduling.internal.calendars.connected.Discovery.Collection;
import care.tend.scheduling.internal.calendars.connected.SignIn;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Accounts at calendar servers elsewhere (CalDAV), connected in both directions: their busy times are kept free here,
 * and what is booked here is written into one of their calendars, moved and taken out as it changes. What somebody
 * changes there of what is ours becomes a {@link Proposal}. Passwords are sealed with the installation's keys.
 */
@Service
public class CalendarConnections {

    private static final int MOST = 5;
    /** So many calendars are read while their owner waits; the others at the next round. */
    private static final int READ_AT_ONCE = 10;
    /** So long a removed one can come back. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final ConnectionTable table;
    private final OutsideTable calendars;
    private final CopyTable copies;
    private final Copies orders;
    private final Doors doors;
    private final Discovery discovery;
    private final Imports imports;
    private final Outside outside;
    private final Providers providers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    CalendarConnections(
            ConnectionTable table,
            OutsideTable calendars,
            CopyTable copies,
            Copies orders,
            Doors doors,
            Discovery discovery,
            Imports imports,
            Outside outside,
            Providers providers,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.copies = copies;
        this.orders = orders;
        this.doors = doors;
        this.discovery = discovery;
        this.imports = imports;
        this.outside = outside;
        this.providers = providers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of one provider, in the order they were added. */
    public List<CalendarConnection> of(BusinessId business, ProviderId provider) {
        return transactions.in(business, () -> table.of(business, provider).stream()
                .map(connection -> told(business, connection))
                .toList());
    }

    /**
     * Connects an account: finds its calendars, and keeps the busy times of all of them free from now on. Nothing is
     * written there before its owner says where.
     *
     * @param language in which will be written
     * @throws NotFound when the business has no such provider
     * @throws care.tend.platform.OutsideRefused when its server must not be asked, or does not answer
     * @throws CalendarRefused when it does not let them in or has no calendar, or there are five already
     */
    public CalendarConnection connect(
            BusinessId business, AccountId by, ProviderId provider, NewCalendarConnection wish, Language language) {
        var address = address(wish.address());
        outside.check(address);
        transactions.run(business, () -> {
            var unused = providers.read(business, provider);
            refuseTooMany(business, provider);
        });
        var signIn = new SignIn(wish.user(), wish.password());
        var found = discovery.find(signIn, address);
        var now = clock.instant();
        var connection = new Connection(
                new CalendarConnectionId(ids.next()),
                provider,
                wish.name().isEmpty() ? address.getHost() : wish.name(),
                address.getHost(),
                doors.seal(found.home()),
                doors.seal(signIn),
                Shows.NAMES,
                language,
                now,
                Optional.empty());
        transactions.run(business, () -> {
            refuseTooMany(business, provider);
            table.insert(business, connection, by);
            found.calendars().forEach(one -> add(business, connection, by, one, true));
        });
        readAll(business, connection.id());
        return read(business, provider, connection.id());
    }

    /**
     * Says which of its calendars count as busy, into which one is written and how much that tells.
     *
     * @param receiving empty to write nowhere; what was written is taken out again
     * @throws NotFound when {@code provider} has no such connection
     * @throws Invalid for a calendar that is not there, or cannot be written to
     */
    public CalendarConnection choose(
            BusinessId business,
            ProviderId provider,
            CalendarConnectionId connection,
            Set<OutsideCalendarId> counting,
            Optional<OutsideCalendarId> receiving,
            Shows shows) {
        transactions.run(business, () -> {
            refuseForeign(business, provider, connection);
            var there = calendars.of(business, connection);
            var known = there.stream().map(one -> one.state().id()).collect(Collectors.toSet());
            if (!known.containsAll(counting)) {
                throw new Invalid("counting", "field.unknown");
            }
            var open = there.stream()
                    .filter(Connected::writable)
                    .map(one -> one.state().id())
                    .collect(Collectors.toSet());
            if (!receiving.map(open::contains).orElse(true)) {
                throw new Invalid("receiving", "field.unknown");
            }
            var now = clock.instant();
            table.choose(business, connection, List.copyOf(counting), receiving, now);
            table.setShows(business, connection, shows);
            there.forEach(one -> imports.recount(business, provider, one.state().id()));
            orders.order(business, connection, copies.concerned(business, connection, now), now);
        });
        return read(business, provider, connection);
    }

    /**
     * Looks at it now and not at its next turn, also for calendars that are new there. A failure is in what is told.
     *
     * @throws NotFound when {@code provider} has no such connection
     * @throws CalendarRefused when it lets nobody in
     * @throws care.tend.platform.OutsideRefused when its server does not answer
     */
    public CalendarConnection look(
            BusinessId business, AccountId by, ProviderId provider, CalendarConnectionId connection) {
        transactions.run(business, () -> refuseForeign(business, provider, connection));
        var door = doors.open(business, connection);
        var found =
                discovery.list(door.signIn(), doors.address(door.connection().home()));
        transactions.run(business, () -> {
            var known = calendars.of(business, connection).stream()
                    .map(one -> doors.address(one.address()))
                    .collect(Collectors.toSet());
            found.stream()
                    .filter(one -> !known.contains(one.address()))
                    .forEach(one -> add(business, door.connection(), by, one, false));
        });
        readAll(business, connection);
        return read(business, provider, connection);
    }

    /**
     * Signs in anew, after the password was changed there.
     *
     * @throws NotFound when {@code provider} has no such connection
     * @throws CalendarRefused.SignIn when that is not accepted either
     */
    public CalendarConnection signIn(
            BusinessId business, ProviderId provider, CalendarConnectionId connection, String password) {
        transactions.run(business, () -> refuseForeign(business, provider, connection));
        var door = doors.open(business, connection);
        var fresh = new SignIn(door.signIn().user(), password);
        var unused = discovery.list(fresh, doors.address(door.connection().home()));
        transactions.run(business, () -> {
            table.setSignIn(business, connection, doors.seal(fresh));
            orders.order(
                    business, connection, copies.concerned(business, connection, clock.instant()), clock.instant());
        });
        readAll(business, connection);
        return read(business, provider, connection);
    }

    /**
     * Ends it: its times are free at once, and nothing is written there any more. What was written stays there.
     *
     * @throws NotFound when {@code provider} has no such connection
     */
    public void remove(BusinessId business, ProviderId provider, CalendarConnectionId connection) {
        transactions.run(business, () -> {
            var there = calendars.of(business, connection);
            if (!table.remove(business, provider, connection, clock.instant())) {
                throw new NotFound();
            }
            there.forEach(one -> imports.free(business, provider, one.state().id()));
        });
    }

    /**
     * Connects one again that was removed by mistake, within ten minutes.
     *
     * @throws NotFound when there is none such
     */
    public CalendarConnection restore(BusinessId business, ProviderId provider, CalendarConnectionId connection) {
        var now = clock.instant();
        transactions.run(business, () -> {
            if (!table.restore(business, provider, connection, now.minus(UNDO), now)) {
                throw new NotFound();
            }
            orders.order(business, connection, copies.concerned(business, connection, now), now);
        });
        readAll(business, connection);
        return read(business, provider, connection);
    }

    private void readAll(BusinessId business, CalendarConnectionId connection) {
        transactions.in(business, () -> calendars.of(business, connection)).stream()
                .filter(one -> one.counts() || one.receives())
                .limit(READ_AT_ONCE)
                .forEach(one -> imports.look(business, one.state().id()));
    }

    private void add(BusinessId business, Connection connection, AccountId by, Collection one, boolean counts) {
        var now = clock.instant();
        var calendar = new OutsideCalendar(
                new OutsideCalendarId(ids.next()),
                connection.provider(),
                one.name(),
                connection.host(),
                now,
                Optional.empty(),
                now,
                Optional.empty(),
                0,
                0,
                true);
        calendars.insert(
                business,
                new Connected(calendar, doors.seal(one.address()), counts, false, one.writable()),
                connection.id(),
                by);
    }

    private CalendarConnection read(BusinessId business, ProviderId provider, CalendarConnectionId connection) {
        return transactions.in(business, () -> table.read(business, connection)
                .filter(known -> known.provider().equals(provider))
                .map(known -> told(business, known))
                .orElseThrow(NotFound::new));
    }

    private CalendarConnection told(BusinessId business, Connection connection) {
        return new CalendarConnection(
                connection.id(),
                connection.provider(),
                connection.name(),
                connection.host(),
                user(connection),
                connection.shows(),
                connection.addedAt(),
                connection.writeFault(),
                calendars.of(business, connection.id()).stream()
                        .map(one -> new ConnectedCalendar(one.state(), one.counts(), one.receives(), one.writable()))
                        .toList());
    }

    /** Nothing where it was sealed with keys that are lost. */
    private String user(Connection connection) {
        try {
            return doors.signIn(connection).user();
        } catch (CalendarRefused.SignIn lost) {
            return "";
        }
    }

    private void refuseForeign(BusinessId business, ProviderId provider, CalendarConnectionId connection) {
        if (table.read(business, connection)
                .filter(known -> known.provider().equals(provider))
                .isEmpty()) {
            throw new NotFound();
        }
    }

    private void refuseTooMany(BusinessId business, ProviderId provider) {
        if (table.of(business, provider).size() >= MOST) {
            throw new CalendarRefused.TooMany();
        }
    }

    /** Most people know no more of it than a name. */
    private static URI address(String text) {
        try {
            return new URI(text.contains("://") ? text : "https://" + text);
        } catch (URISyntaxException unreadable) {
            throw new Invalid("address", "outside.bad-address");
        }
    }
}
