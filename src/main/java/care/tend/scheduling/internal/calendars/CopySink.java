package care.tend.scheduling.internal.calendars;

import care.tend.kernel.BusinessId;
import care.tend.kernel.TendException;
import care.tend.platform.OutboxSink;
import care.tend.platform.OutsideRefused;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.CopyTable.Copy;
import care.tend.scheduling.internal.calendars.OutsideTable.Connected;
import care.tend.scheduling.internal.calendars.connected.Addresses;
import care.tend.scheduling.internal.calendars.connected.Reader.Seen;
import care.tend.scheduling.internal.calendars.connected.SignIn;
import care.tend.scheduling.internal.calendars.connected.Writer;
import care.tend.scheduling.internal.calendars.connected.Writer.Outcome;
import java.net.URI;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the copy of an appointment in a connected calendar what it should be: written, overwritten, taken out. It looks
 * at how things stand and not at what was ordered, so that twice is once and late is not wrong. Whatever somebody did
 * to the copy meanwhile is met before it is overwritten.
 */
@Component
class CopySink implements OutboxSink {

    private static final int TRIES = 3;

    private final ConnectionTable connections;
    private final OutsideTable calendars;
    private final CopyTable copies;
    private final CopyWatch watch;
    private final EntryTable entries;
    private final ProposalTable proposals;
    private final FeedWriter texts;
    private final Doors doors;
    private final Writer writer;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    CopySink(
            ConnectionTable connections,
            OutsideTable calendars,
            CopyTable copies,
            CopyWatch watch,
            EntryTable entries,
            ProposalTable proposals,
            FeedWriter texts,
            Doors doors,
            Writer writer,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.connections = connections;
        this.calendars = calendars;
        this.copies = copies;
        this.watch = watch;
        this.entries = entries;
        this.proposals = proposals;
        this.texts = texts;
        this.doors = doors;
        this.writer = writer;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Copies.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        var order = json.readValue(payload, Copies.Order.class);
        var business = new BusinessId(order.business());
        var connection = new CalendarConnectionId(order.connection());
        try {
            carryOut(business, connection, new AppointmentId(order.appointment()));
            transactions.run(business, () -> connections.noteWrite(business, connection, null));
        } catch (OutsideRefused | CalendarRefused refused) {
            note(business, connection, refused);
            throw refused;
        }
    }

    private void note(BusinessId business, CalendarConnectionId connection, TendException refused) {
        transactions.run(business, () -> connections.noteWrite(business, connection, refused.code()));
    }

    private void carryOut(BusinessId business, CalendarConnectionId connection, AppointmentId appointment) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var plan = transactions.in(business, () -> plan(business, connection, appointment));
            if (plan.isEmpty() || carryOut(business, plan.get())) {
                return;
            }
        }
        throw new CalendarRefused.Troubled();
    }

    /**
     * What there is to do.
     *
     * @param copy as it stands there; null where none does
     * @param from where it stands now
     * @param to where it should stand; null for nowhere
     * @param text it should have
     */
    private record Plan(
            CalendarConnectionId connection,
            AppointmentId appointment,
            SignIn signIn,
            @Nullable Copy copy,
            @Nullable URI from,
            @Nullable Connected to,
            @Nullable Entry entry,
            String text) {}

    private Optional<Plan> plan(BusinessId business, CalendarConnectionId id, AppointmentId appointment) {
        var connection = connections.read(business, id).orElse(null);
        if (connection == null || proposals.isOpen(business, id, appointment)) {
            return Optional.empty();
        }
        var entry = entries.one(business, appointment, connection.provider());
        boolean passed = entry.filter(
                        one -> !one.cancelled() && !one.period().end().isAfter(clock.instant()))
                .isPresent();
        if (passed) {
            return Optional.empty();
        }
        var all = calendars.of(business, id);
        var wanted = entry.filter(one -> !one.isOff()).orElse(null);
        var to = wanted == null
                ? null
                : all.stream().filter(Connected::receives).findFirst().orElse(null);
        var text = to == null || wanted == null
                ? ""
                : texts.one(business, connection.provider(), connection.shows(), connection.language(), wanted);
        var copy = copies.read(business, id, appointment).orElse(null);
        if (copy == null ? to == null : isAt(copy, to) && hash(text).equals(copy.written())) {
            return Optional.empty();
        }
        if (copy != null && !isAt(copy, to)) {
            // whoever looks there from now on knows that it is taken out by us
            copies.setTag(business, copy, null);
        }
        var from = copy == null ? null : address(all, copy);
        return Optional.of(new Plan(id, appointment, doors.signIn(connection), copy, from, to, wanted, text));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Secrets.hash(text));
    }

    private static boolean isAt(Copy copy, @Nullable Connected calendar) {
        return calendar != null && calendar.state().id().equals(copy.calendar());
    }

    private @Nullable URI address(List<Connected> all, Copy copy) {
        return all.stream()
                .filter(one -> isAt(copy, one))
                .map(one -> doors.address(one.address()))
                .findFirst()
                .orElse(null);
    }

    /** False when something else stands there than was known: then it is planned anew. */
    private boolean carryOut(BusinessId business, Plan plan) {
        var copy = plan.copy();
        var to = plan.to();
        if (copy != null && !isAt(copy, to)) {
            if (plan.from() != null) {
                writer.delete(plan.signIn(), Addresses.at(plan.from(), copy.href()));
            }
            transactions.run(business, () -> copies.remove(business, plan.connection(), plan.appointment()));
            return to == null;
        }
        if (to == null || plan.entry() == null) {
            return true;
        }
        var base = doors.address(to.address());
        var href =
                copy != null ? copy.href() : base.getPath() + plan.appointment().text() + ".ics";
        var address = Addresses.at(base, href);
        var period = plan.entry().period();
        var outcome = writer.put(plan.signIn(), address, plan.text(), copy == null ? null : copy.etag());
        if (outcome instanceof Outcome.Written(var tag)) {
            var written = new Copy(
                    plan.connection(),
                    plan.appointment(),
                    to.state().id(),
                    href,
                    tag.orElse("*"),
                    hash(plan.text()),
                    period);
            transactions.run(business, () -> copies.put(business, written));
            return true;
        }
        var standing = writer.get(plan.signIn(), address);
        transactions.run(business, () -> meet(business, plan, to, href, standing));
        return false;
    }

    private void meet(BusinessId business, Plan plan, Connected to, String href, Optional<Writer.Standing> standing) {
        var now = clock.instant();
        var copy = plan.copy();
        if (copy != null && copy.etag() != null) {
            standing.ifPresentOrElse(
                    there -> watch.meet(business, copy, new Seen(there.tag(), there.text()), now),
                    () -> watch.miss(business, copy, now));
        } else {
            // a try of ours that could not be noted, or one that was put back by hand: it is ours to overwrite
            var period = plan.entry() == null ? null : plan.entry().period();
            if (period != null) {
                var known = new Copy(
                        plan.connection(),
                        plan.appointment(),
                        to.state().id(),
                        href,
                        standing.map(Writer.Standing::tag).orElse(null),
                        null,
                        period);
                copies.put(business, known);
            }
        }
    }
}
