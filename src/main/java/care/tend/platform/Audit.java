package care.tend.platform;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The book in which it stands who did what: an entry is written with the deed or neither is, and nobody changes it
 * afterwards. Each business has its own.
 */
@Service
public class Audit {

    /**
     * An entry.
     *
     * @param account whoever was signed in; empty for a visitor and for Tend itself
     * @param role the caller's role in the business; {@code person}, {@code visitor} or {@code tend} for who has none
     * @param deed what was done, {@code module.past-tense}
     * @param thing public id of what it was done to
     */
    public record Entry(Instant at, Optional<AccountId> account, String role, String deed, String thing) {}

    private final Later later;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Audit(Later later, JdbcClient jdbc, Transactions transactions, Ids ids, Clock clock) {
        this.later = later;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enters that the caller of this request, or Tend when there is none, did it. Within the transaction of the deed.
     */
    public void enter(BusinessId business, String deed, String thing) {
        var caller = caller();
        later.write(
                """
                insert into platform.audit (business_id, id, at, account_id, role, deed, thing, correlation)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                business.value(),
                ids.next(),
                utc(clock.instant()),
                account(caller).map(AccountId::value).orElse(null),
                role(caller),
                deed,
                thing,
                MDC.get("correlation"));
    }

    /** What was done to a thing, the first deed first. */
    public List<Entry> of(BusinessId business, String thing) {
        return transactions.in(business, () -> {
            return jdbc.sql("""
                            select at, account_id, role, deed, thing from platform.audit
                            where business_id = :business and thing = :thing order by id
                            """)
                    .param("business", business.value())
                    .param("thing", thing)
                    .query((row, n) -> new Entry(
                            Timestamps.instant(row, "at"),
                            Optional.ofNullable(row.getObject("account_id", UUID.class))
                                    .map(AccountId::new),
                            row.getString("role"),
                            row.getString("deed"),
                            row.getString("thing")))
                    .list();
        });
    }

    private static Optional<Caller> caller() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(Caller.class.getName(), RequestAttributes.SCOPE_REQUEST))
                .map(known -> known instanceof Caller caller ? caller : Caller.VISITOR)
                .or(() -> Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                        .map(request -> Caller.VISITOR));
    }

    private static Optional<AccountId> account(Optional<Caller> caller) {
        return caller.flatMap(known -> switch (known) {
            case Caller.Member member -> Optional.of(member.account());
            case Caller.Person person -> Optional.of(person.account());
            case Caller.Visitor visitor -> Optional.empty();
        });
    }

    private static String role(Optional<Caller> caller) {
        return caller.map(known -> switch (known) {
                    case Caller.Member member -> member.role();
                    case Caller.Person person -> "person";
                    case Caller.Visitor visitor -> "visitor";
                })
                .orElse("tend");
    }
}
