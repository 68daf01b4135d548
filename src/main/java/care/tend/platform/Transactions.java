package care.tend.platform;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the database. A transaction acts for one business or for one account; row-level security shows it
 * those rows and no others, whatever the SQL says. Everything done inside commits together: the effect, the answer kept
 * under its idempotency key, the outbox.
 *
 * <p>A transaction inside another of the same context joins it; inside one of another context it is a defect and
 * refused. One that loses to a deadlock is run again, so what is passed in must not touch anything but the database.
 */
@Component
public class Transactions {

    private static final int TRIES = 4;
    private static final String CONTEXT = Transactions.class.getName() + ".context";

    private final TransactionTemplate template;
    private final JdbcOperations jdbc;

    Transactions(PlatformTransactionManager manager, JdbcOperations jdbc) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** Runs {@code work} on the rows of {@code business}. */
    public <T extends @Nullable Object> T in(BusinessId business, Supplier<T> work) {
        return run(new Context(business.value().toString(), ""), Transactions::nothing, work);
    }

    /**
     * The same, and {@code opening} travels with what opens the transaction; its answers are there when work begins.
     */
    public <T extends @Nullable Object> T in(BusinessId business, Consumer<Pipeline> opening, Supplier<T> work) {
        return run(new Context(business.value().toString(), ""), opening, work);
    }

    /** Runs {@code work} on the rows of {@code account} and on what is shared with them. */
    public <T extends @Nullable Object> T as(AccountId account, Supplier<T> work) {
        return run(new Context("", account.value().toString()), Transactions::nothing, work);
    }

    /** Runs {@code work} with no context: tables of the platform only, no tenant's or person's row. */
    public <T extends @Nullable Object> T plain(Supplier<T> work) {
        return run(Context.NONE, Transactions::nothing, work);
    }

    /** {@link #in(BusinessId, Supplier)} for work without a result. */
    public void run(BusinessId business, Runnable work) {
        in(business, () -> {
            work.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T run(Context context, Consumer<Pipeline> opening, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return join(context, opening, work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return begin(new Open(context, attempt), opening, work);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private <T extends @Nullable Object> T join(Context context, Consumer<Pipeline> opening, Supplier<T> work) {
        if (!(TransactionSynchronizationManager.getResource(CONTEXT) instanceof Open open)
                || !context.equals(open.context)) {
            throw new IllegalStateException("a transaction cannot change whom it acts for");
        }
        send(opening, new Pipeline());
        return work.get();
    }

    private static void nothing(Pipeline opening) {}

    private void send(Consumer<Pipeline> opening, Pipeline pipeline) {
        opening.accept(pipeline);
        pipeline.send(jdbc);
    }

    @SuppressWarnings("NullAway") // the template's result is null only when the work's is
    private <T extends @Nullable Object> T begin(Open open, Consumer<Pipeline> opening, Supplier<T> work) {
        TransactionSynchronizationManager.bindResource(CONTEXT, open);
        Later.begin();
        try {
            return template.execute(status -> {
                send(opening, setting(open));
                var result = work.get();
                if (!status.isRollbackOnly()) {
                    Later.finish(jdbc);
                }
                return result;
            });
        } finally {
            Later.end();
            TransactionSynchronizationManager.unbindResource(CONTEXT);
        }
    }

    /** Asks and writes what was put together, in one round trip of the transaction at hand. */
    public void send(Pipeline pipeline) {
        pipeline.send(jdbc);
    }

    /**
     * The edition of {@code business} as this transaction began; empty when it acts for somebody else or changed it.
     */
    static OptionalLong edition(BusinessId business) {
        return TransactionSynchronizationManager.getResource(CONTEXT) instanceof Open open
                        && open.context.business().equals(business.value().toString())
                ? open.edition
                : OptionalLong.empty();
    }

    /**
     * Whether the transaction at hand runs for the first time. Only then may it hope: put off what is almost sure to
     * succeed, together with a statement that ends it by {@code platform.hoped} if it does not.
     */
    public static boolean mayHope() {
        return TransactionSynchronizationManager.getResource(CONTEXT) instanceof Open open && open.attempt == 1;
    }

    static void forgetEdition() {
        if (TransactionSynchronizationManager.getResource(CONTEXT) instanceof Open open) {
            open.edition = OptionalLong.empty();
        }
    }

    /** Tells the database whose rows are asked for, and asks the business's edition; nothing without a context. */
    private static Pipeline setting(Open open) {
        var context = open.context;
        var pipeline = new Pipeline();
        if (!context.equals(Context.NONE)) {
            var unused = pipeline.ask(
                    """
                    select set_config('tend.business', ?, true), set_config('tend.account', ?, true),
                           (select e.number from platform.edition e where e.business_id = nullif(?, '')::uuid)
                    """,
                    row -> {
                        row.next();
                        open.edition = OptionalLong.of(row.getLong(3)); // none before the first change
                        return true;
                    },
                    context.business(),
                    context.account(),
                    context.business());
        }
        return pipeline;
    }

    private record Context(String business, String account) {
        static final Context NONE = new Context("", "");
    }

    /** A transaction at work. */
    private static final class Open {
        private final Context context;
        private final int attempt;
        private OptionalLong edition = OptionalLong.empty();

        Open(Context context, int attempt) {
            this.context = context;
            this.attempt = attempt;
        }
    }
}
