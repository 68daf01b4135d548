package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.business.ResourceId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.platform.Language;
import care.tend.platform.Membership;
import care.tend.platform.Permission;
import care.tend.platform.Transactions;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.internal.Things;
import care.tend.scheduling.internal.calendars.FeedTable;
import care.tend.scheduling.internal.calendars.FeedWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Calendars that the business's people follow with programs of their own (iCalendar by subscription). Each has a secret
 * address that opens that calendar alone, to read; whoever made it sees the address again at any time, since it is
 * derived and only its hash is stored.
 */
@Service
public class CalendarFeeds {

    private static final String LINK = "calendar-feed";
    private static final String PASSWORD = "calendar-password";
    /** So long a withdrawn address can come back: Undo, not a way around. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final FeedTable table;
    private final FeedWriter writer;
    private final Providers providers;
    private final Things things;
    private final Membership membership;
    private final Transactions transactions;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    CalendarFeeds(
            FeedTable table,
            FeedWriter writer,
            Providers providers,
            Things things,
            Membership membership,
            Transactions transactions,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.writer = writer;
        this.providers = providers;
        this.things = things;
        this.membership = membership;
        this.transactions = transactions;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** A calendar as a program fetches it. */
    public record File(CalendarFeed feed, FeedWriter.Written written) {}

    /** Those that {@code member} made, the oldest first. */
    public List<CalendarFeed> of(BusinessId business, AccountId member) {
        return transactions.in(business, () -> table.of(business, member));
    }

    /**
     * Opens a calendar to follow; the one there is, when {@code member} follows these appointments already.
     *
     * @param provider whose appointments; empty for everyone's
     * @param resource what takes place in or with a thing, instead of somebody's
     * @throws NotFound when the business has no such provider, or no such thing
     */
    public CalendarFeed open(
            BusinessId business,
            AccountId member,
            Optional<ProviderId> provider,
            Optional<ResourceId> resource,
            Shows shows,
            Language language) {
        if (provider.isPresent() && resource.isPresent()) {
            throw new Invalid("resource", "field.unknown");
        }
        return transactions.in(business, () -> {
            resource.ifPresent(id -> refuseUnknown(business, id));
            provider.ifPresent(id -> {
                var unused = providers.read(business, id);
            });
            var feed = new CalendarFeed(
                    new CalendarFeedId(ids.next()),
                    member,
                    provider,
                    resource,
                    shows,
                    language,
                    0,
                    clock.instant(),
                    Optional.empty());
            table.insert(business, feed, secret(feed));
            return table.of(business, member).stream()
                    .filter(open ->
                            open.provider().equals(provider) && open.resource().equals(resource))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /**
     * Says how much its entries tell from now on.
     *
     * @throws NotFound when it is none of {@code member}'s
     */
    public CalendarFeed show(
            BusinessId business, AccountId member, CalendarFeedId feed, Shows shows, Language language) {
        return transactions
                .in(business, () -> table.show(business, member, feed, shows, language))
                .orElseThrow(NotFound::new);
    }

    /**
     * Gives it another address; the one it had opens nothing from now on.
     *
     * @throws NotFound when it is none of {@code member}'s
     */
    public CalendarFeed readdress(BusinessId business, AccountId member, CalendarFeedId feed) {
        return transactions.in(business, () -> {
            var turned = table.turn(business, member, feed).orElseThrow(NotFound::new);
            table.setSecret(business, turned, secret(turned));
            return turned;
        });
    }

    /**
     * Closes it: its address opens nothing from now on.
     *
     * @throws NotFound when it is none of {@code member}'s
     */
    public void close(BusinessId business, AccountId member, CalendarFeedId feed) {
        transactions.run(business, () -> {
            if (!table.revoke(business, member, feed, clock.instant())) {
                throw new NotFound();
            }
        });
    }

    /**
     * Opens one again that was closed by mistake, at the address it had.
     *
     * @throws NotFound when {@code member} closed none such within ten minutes, or follows the same appointments anew
     */
    public CalendarFeed reopen(BusinessId business, AccountId member, CalendarFeedId feed) {
        var since = clock.instant().minus(UNDO);
        return transactions
                .in(business, () -> table.restore(business, member, feed, since))
                .orElseThrow(NotFound::new);
    }

    /** The secret of its address: for the eyes of whoever made it. */
    public String secret(CalendarFeed feed) {
        return keys.derive(LINK, feed.id().text() + "/" + feed.turn());
    }

    /** What a program reads at an address; empty where there is none, also when its maker is no member any more. */
    public Optional<File> read(String secret) {
        return transactions.plain(() -> table.at(secret)).flatMap(where -> transactions
                .in(where.business(), () -> table.read(where.business(), where.feed()))
                .filter(feed -> may(Permission.APPOINTMENTS_READ, where.business(), feed))
                .map(feed -> read(where.business(), feed)));
    }

    /**
     * A calendar that a program signed in for.
     *
     * @param mayMove whether its maker may move appointments, and so the program
     */
    public record Opened(BusinessId business, CalendarFeed feed, boolean mayMove) {}

    /** The calendar a program names, when it knows the password; empty otherwise. */
    public Optional<Opened> open(CalendarFeedId named, String password) {
        return transactions.plain(() -> table.home(named)).flatMap(business -> transactions
                .in(business, () -> table.read(business, named))
                .filter(feed -> isSame(password(feed), password))
                .filter(feed -> may(Permission.APPOINTMENTS_READ, business, feed))
                .map(feed -> new Opened(business, feed, may(Permission.APPOINTMENTS_EDIT, business, feed))));
    }

    /** Its entries to come and of the last month, each alone; what was called off is gone. */
    public FeedWriter.Listed items(Opened opened) {
        var business = opened.business();
        return transactions.in(business, () -> {
            var now = clock.instant();
            table.noteRead(business, opened.feed().id(), now);
            return writer.list(business, opened.feed(), now);
        });
    }

    /** What programs sign in with; unlike the address it lets them move what they see. */
    public String password(CalendarFeed feed) {
        return keys.derive(PASSWORD, feed.id().text() + "/" + feed.turn());
    }

    private void refuseUnknown(BusinessId business, ResourceId resource) {
        if (things.all(business).stream().noneMatch(thing -> thing.id().equals(resource))) {
            throw new NotFound();
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private boolean may(Permission permission, BusinessId business, CalendarFeed feed) {
        return membership
                .of(feed.madeBy(), business)
                .map(member -> member.may(permission))
                .orElse(false);
    }

    private File read(BusinessId business, CalendarFeed feed) {
        return transactions.in(business, () -> {
            var now = clock.instant();
            table.noteRead(business, feed.id(), now);
            return new File(feed, writer.write(business, feed, now));
        });
    }
}
