package care.tend.access;

import care.tend.access.internal.MemberTable;
import care.tend.business.BusinessOpened;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Who acts for a business. Whoever calls has decided that the caller may. */
@Service
public class Members {

    private final MemberTable table;
    private final Providers providers;
    private final Transactions transactions;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            MemberTable table,
            Providers providers,
            Transactions transactions,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** In the order they joined. */
    public List<Member> of(BusinessId business) {
        return transactions.in(business, () -> table.list(business));
    }

    /** The businesses an account is a member of, the oldest membership first. */
    public List<Belonging> of(AccountId account) {
        return table.belongings(account);
    }

    /**
     * Makes {@code account} a member.
     *
     * @param provider the professional they are, or null
     * @throws NotFound when the business has no such provider
     * @throws MemberRefused.AlreadyMember when they are one
     * @throws MemberRefused.ProviderTaken when another member is that professional
     */
    public Member add(BusinessId business, AccountId account, Role role, @Nullable ProviderId provider) {
        return transactions.in(business, () -> {
            if (provider != null) {
                var unused = providers.read(business, provider);
                if (table.isTaken(business, provider)) {
                    throw new MemberRefused.ProviderTaken();
                }
            }
            var member = new Member(new MemberId(ids.next()), account, role, provider, clock.instant());
            if (!table.insert(business, member)) {
                throw new MemberRefused.AlreadyMember();
            }
            return member;
        });
    }

    /**
     * Says which professional a member is.
     *
     * @throws NotFound when the business has no such member or provider
     * @throws MemberRefused.ProviderTaken when another member is that professional
     */
    public void provides(BusinessId business, AccountId account, ProviderId provider) {
        transactions.run(business, () -> {
            var unused = providers.read(business, provider);
            if (table.isTaken(business, provider)) {
                throw new MemberRefused.ProviderTaken();
            }
            if (!table.provides(business, account, provider)) {
                throw new NotFound();
            }
        });
    }

    /**
     * Ends a membership; from the next request on they are a stranger here.
     *
     * @throws NotFound when the business has no such member
     * @throws MemberRefused.LastOwner when nobody would own the business then
     */
    public void remove(BusinessId business, MemberId member) {
        transactions.run(business, () -> {
            // locked, so that two owners who remove each other at once do not both succeed
            var owners = table.lockOwners(business);
            if (owners.equals(List.of(member))) {
                throw new MemberRefused.LastOwner();
            }
            if (!table.delete(business, member)) {
                throw new NotFound();
            }
            events.publishEvent(new MemberRemoved(business, member));
        });
    }

    /** Whoever opens a business owns it; in the transaction that opens it, so that none is ever without an owner. */
    @EventListener
    void on(BusinessOpened opened) {
        add(opened.business(), opened.by(), Role.OWNER, null);
    }
}
