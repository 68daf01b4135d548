package care.tend.setup;

import care.tend.business.Business;
import care.tend.business.BusinessName;
import care.tend.business.Businesses;
import care.tend.identity.Accounts;
import care.tend.identity.FirstAccount;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.platform.Ids;
import care.tend.platform.Language;
import care.tend.platform.Newcomers;
import care.tend.platform.Transactions;
import care.tend.setup.internal.Builder;
import care.tend.setup.internal.DraftTable;
import care.tend.setup.internal.PlanCheck;
import care.tend.setup.internal.Suggestions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps what somebody tells about a business to be, and opens it when they are done. One at a time for each account.
 */
@Service
public class SetUp {

    private final DraftTable table;
    private final Suggestions suggestions;
    private final PlanCheck check;
    private final Builder builder;
    private final Accounts accounts;
    private final Businesses businesses;
    private final FirstAccount first;
    private final Newcomers newcomers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    SetUp(
            DraftTable table,
            Suggestions suggestions,
            PlanCheck check,
            Builder builder,
            Accounts accounts,
            Businesses businesses,
            FirstAccount first,
            Newcomers newcomers,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.suggestions = suggestions;
        this.check = check;
        this.builder = builder;
        this.accounts = accounts;
        this.businesses = businesses;
        this.first = first;
        this.newcomers = newcomers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where {@code who} left off, on whatever device. */
    public Progress read(AccountId who) {
        var kept = transactions.as(who, () -> table.find(who));
        return kept.map(k -> progress(who, k))
                .orElseGet(() -> new Progress(Draft.NONE, 0, List.of(), may(who), opened(Optional.empty())));
    }

    /**
     * Keeps {@code told}, and lays suggestions under what was not told: in the words of {@code reader} where they write
     * themselves. After a set-up that was finished another begins.
     *
     * @param version the one the caller read
     * @param through when given, nothing is kept unless all steps up to it are right
     * @throws Stale when it was changed since
     * @throws care.tend.kernel.Invalid naming each field, by its path in the draft
     * @throws care.tend.platform.AccessRefused.SignUpsClosed when they may not open a business here
     */
    public Progress save(AccountId who, Language reader, int version, Draft told, @Nullable Step through) {
        admit(who);
        var account = accounts.read(who);
        var kept = transactions.as(who, () -> {
            var before = table.find(who);
            var full = suggestions.fill(
                    before.map(DraftTable.Kept::draft).orElse(Draft.NONE), told, account.name(), reader);
            if (through != null) {
                check.through(full, through);
            }
            return keep(who, before, version, full);
        });
        return progress(who, kept);
    }

    /**
     * Opens the business, with all that was told, at once. Finishing again answers the same business.
     *
     * @throws NotFound when nothing was begun
     * @throws care.tend.kernel.Invalid naming each field that is missing or wrong, by its path in the draft
     */
    public Business finish(AccountId who) {
        var begun = transactions.as(who, () -> table.find(who)).orElseThrow(NotFound::new);
        if (!begun.isOpened()) {
            admit(who);
        }
        return transactions.in(begun.business(), () -> open(who, begun.business()));
    }

    /** The draft is held while it is looked at: whoever comes second finds the business that the first one opened. */
    private Business open(AccountId who, BusinessId business) {
        var held = table.lock(business);
        if (held.isOpened()) {
            return businesses.read(business);
        }
        var opened = builder.build(business, who, check.whole(held.draft()));
        table.opened(business, clock.instant());
        return opened;
    }

    private DraftTable.Kept keep(AccountId who, Optional<DraftTable.Kept> before, int version, Draft full) {
        if (before.map(DraftTable.Kept::version).orElse(0) != version) {
            throw new Stale();
        }
        var business = before.filter(b -> !b.isOpened())
                .map(DraftTable.Kept::business)
                .orElseGet(() -> new BusinessId(ids.next()));
        return table.put(who, business, version, full, clock.instant()).orElseThrow(Stale::new);
    }

    private Progress progress(AccountId who, DraftTable.Kept kept) {
        return new Progress(
                kept.draft(),
                kept.version(),
                suggestions.more(kept.draft()),
                may(who),
                opened(Optional.of(kept).filter(DraftTable.Kept::isOpened).map(DraftTable.Kept::business)));
    }

    private Optional<BusinessName> opened(Optional<BusinessId> business) {
        return business.flatMap(id -> transactions.plain(() -> businesses.named(List.of(id))).values().stream()
                .findFirst());
    }

    private boolean may(AccountId who) {
        return newcomers.areWelcome() || first.isFounder(who);
    }

    /** Whoever set this installation up opens businesses also where newcomers may not. */
    private void admit(AccountId who) {
        if (!may(who)) {
            newcomers.admit();
        }
    }
}
