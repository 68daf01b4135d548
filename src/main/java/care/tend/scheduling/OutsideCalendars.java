package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Outside;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.calendars.ClashTable;
import care.tend.scheduling.internal.calendars.Imports;
import care.tend.scheduling.internal.calendars.OutsideTable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Calendars elsewhere whose busy times are kept free here (iCalendar at an address, asked every quarter of an hour).
 * Their times become claims; where one lies over an appointment, the appointment holds and a clash waits for a
 * decision.
 */
@Service
public class OutsideCalendars {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 2_000;
    /** So long a removed one can come back. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final OutsideTable table;
    private final ClashTable clashes;
    private final Imports imports;
    private final Outside outside;
    private final Providers providers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    OutsideCalendars(
            OutsideTable table,
            ClashTable clashes,
            Imports imports,
            Outside outside,
            Providers providers,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.clashes = clashes;
        this.imports = imports;
        this.outside = outside;
        this.providers = providers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of one provider, in the order they were added. */
    public List<OutsideCalendar> of(BusinessId business, ProviderId provider) {
        return transactions.in(business, () -> table.of(business, provider));
    }

    /**
     * Reads a calendar and keeps its busy times free from now on. What cannot be read is not kept.
     *
     * @param name as its owner calls it; its host's name when it is blank
     * @param address {@code https}, {@code http} or {@code webcal}
     * @throws NotFound when the business has no such provider
     * @throws care.tend.platform.OutsideRefused when it must not be asked, or does not answer
     * @throws CalendarRefused when it does not answer with a calendar, or there are ten already
     */
    public OutsideCalendar add(BusinessId business, AccountId by, ProviderId provider, String name, String address) {
        var url = url(address);
        outside.check(url);
        transactions.run(business, () -> {
            var unused = providers.read(business, provider);
            refuseTooMany(business, provider);
        });
        var first = imports.first(business, provider, url);
        return transactions.in(business, () -> {
            refuseTooMany(business, provider);
            var calendar = calendar(provider, name, url.getHost());
            table.insert(business, calendar, by, imports.seal(url));
            imports.takeIn(business, provider, calendar.id(), first);
            return table.source(business, calendar.id()).orElseThrow().calendar();
        });
    }

    /**
     * Looks at it now, and not at its next turn.
     *
     * @return how it stands after that; a failure is in it
     * @throws NotFound when {@code provider} has no such calendar
     */
    public OutsideCalendar look(BusinessId business, ProviderId provider, OutsideCalendarId calendar) {
        var known = read(business, calendar);
        if (!known.provider().equals(provider)) {
            throw new NotFound();
        }
        imports.look(business, calendar);
        return read(business, calendar);
    }

    /**
     * Follows it no longer; its times are free at once.
     *
     * @throws NotFound when {@code provider} has no such calendar
     */
    public void remove(BusinessId business, ProviderId provider, OutsideCalendarId calendar) {
        transactions.run(business, () -> {
            if (!table.remove(business, provider, calendar, clock.instant())) {
                throw new NotFound();
            }
            imports.free(business, provider, calendar);
        });
    }

    /**
     * Follows one again that was removed by mistake, within ten minutes, and looks at it at once.
     *
     * @throws NotFound when there is none such
     */
    public OutsideCalendar restore(BusinessId business, ProviderId provider, OutsideCalendarId calendar) {
        var now = clock.instant();
        if (!transactions.in(business, () -> table.restore(business, provider, calendar, now.minus(UNDO), now))) {
            throw new NotFound();
        }
        return look(business, provider, calendar);
    }

    /** Where busy times elsewhere lie over appointments to come, and nobody has decided yet; by start. */
    public List<OutsideClash> clashes(BusinessId business) {
        return transactions.in(business, () -> clashes.open(business, clock.instant()));
    }

    /**
     * Decides that the appointment stays where it is.
     *
     * @throws NotFound when the business has no such clash
     */
    public void keep(BusinessId business, OutsideClashId clash) {
        decide(transactions.in(business, () -> clashes.keep(business, clash, clock.instant())));
    }

    /**
     * Takes that decision back.
     *
     * @throws NotFound when the business has no such clash
     */
    public void reopen(BusinessId business, OutsideClashId clash) {
        decide(transactions.in(business, () -> clashes.reopen(business, clash)));
    }

    private static void decide(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }

    private OutsideCalendar read(BusinessId business, OutsideCalendarId calendar) {
        return transactions
                .in(business, () -> table.source(business, calendar))
                .orElseThrow(NotFound::new)
                .calendar();
    }

    private void refuseTooMany(BusinessId business, ProviderId provider) {
        if (table.of(business, provider).size() >= MOST) {
            throw new CalendarRefused.TooMany();
        }
    }

    private OutsideCalendar calendar(ProviderId provider, String name, String host) {
        var called = name.isBlank() ? host : name.strip();
        if (called.length() > LONGEST_NAME) {
            throw new Invalid("name", "field.too-long", Map.of("max", LONGEST_NAME));
        }
        var now = clock.instant();
        return new OutsideCalendar(
                new OutsideCalendarId(ids.next()),
                provider,
                called,
                host,
                now,
                Optional.empty(),
                now,
                Optional.empty(),
                0,
                0,
                true);
    }

    /** Programs hand out {@code webcal} for an address that is fetched like any other. */
    private static URI url(String address) {
        var text = address.strip().replaceFirst("(?i)^webcals?:", "https:");
        try {
            if (text.length() > LONGEST_ADDRESS) {
                throw new Invalid("url", "field.too-long", Map.of("max", LONGEST_ADDRESS));
            }
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw new Invalid("url", "outside.bad-address");
        }
    }
}
