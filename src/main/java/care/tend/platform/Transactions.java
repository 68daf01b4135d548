package care.tend.platform;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** Runs {@code work} on the rows of {@code business}. */
    public <T extends @Nullable Object> T in(BusinessId business, Supplier<T> work) {
        return run(new Context(business.value().toString(), ""), work);
    }

    /** Runs {@code work} on the rows of {@code account} and on what is shared with them. */
    public <T extends @Nullable Object> T as(AccountId account, Supplier<T> work) {
        return run(new Context("", account.value().toString()), work);
    }

    /** Runs {@code work} with no context: tables of the platform only, no tenant's or person's row. */
    public <T extends @Nullable Object> T plain(Supplier<T> work) {
        return run(Context.NONE, work);
    }

    /** {@link #in(BusinessId, Supplier)} for work without a result. */
    public void run(BusinessId business, Runnable work) {
        in(business, () -> {
            work.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T run(Context context, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return join(context, work);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return begin(context, work);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private <T extends @Nullable Object> T join(Context context, Supplier<T> work) {
        var current = TransactionSynchronizationManager.getResource(CONTEXT);
        if (!context.equals(current)) {
            throw new IllegalStateException("a transaction cannot change whom it acts for");
        }
        return work.get();
    }

    @SuppressWarnings("NullAway") // the template's result is null only when the work's is
    private <T extends @Nullable Object> T begin(Context context, Supplier<T> work) {
        TransactionSynchronizationManager.bindResource(CONTEXT, context);
        try {
            return template.execute(status -> {
                if (!context.equals(Context.NONE)) {
                    jdbc.sql(
                                    "select set_config('tend.business', :business, true), set_config('tend.account', :account, true)")
                            .param("business", context.business())
                            .param("account", context.account())
                            .query((row, n) -> true)
                            .single();
                }
                return work.get();
            });
        } finally {
            TransactionSynchronizationManager.unbindResource(CONTEXT);
        }
    }

    private record Context(String business, String account) {
        static final Context NONE = new Context("", "");
    }
}
