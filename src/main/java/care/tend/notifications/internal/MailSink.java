package care.tend.notifications.internal;

import care.tend.kernel.BusinessId;
import care.tend.notifications.MailId;
import care.tend.platform.OutboxSink;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what {@link MailDesk} put out. A mail that stays here arrives exactly once: its row, or the file named after
 * it, is both the arrival and the note of it. One that leaves is noted as soon as the mail server has it. Between the
 * two lies a moment that nothing closes, since mail servers cannot be asked: who is killed in it sends that mail again,
 * under the same Message-ID, by which a mailbox knows it.
 */
@Component
class MailSink implements OutboxSink {

    static final String KIND = "mail";

    private static final int NOTED_IN_TRIES = 30;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** @param business whose mail it is; null for one about an account */
    record Order(String mail, @Nullable String business) {}

    private final MailTable mails;
    private final AccountMailTable accountMails;
    private final Post post;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    MailSink(
            MailTable mails,
            AccountMailTable accountMails,
            Post post,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.mails = mails;
        this.accountMails = accountMails;
        this.post = post;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(UUID id, String payload) throws Exception {
        var order = json.readValue(payload, Order.class);
        var mail = MailId.of(order.mail());
        if (order.business() == null) {
            deliverToAccount(id, mail);
        } else {
            deliver(id, BusinessId.of(order.business()), mail);
        }
    }

    private void deliver(UUID id, BusinessId business, MailId mail) throws Exception {
        var kept = transactions.in(business, () -> mails.find(business, mail));
        if (kept.isEmpty() || !kept.get().row().status().equals(MailTable.QUEUED)) {
            return;
        }
        if (post.leaves()) {
            post.send(id, kept.get().mail());
            noted(() -> transactions.run(business, () -> mails.sent(business, mail, clock.instant())));
        } else {
            transactions.run(business, () -> mails.settle(business, mail, "local", clock.instant()));
        }
    }

    private void deliverToAccount(UUID id, MailId mail) throws Exception {
        var kept = transactions.plain(() -> accountMails.find(mail.value()));
        if (kept.isEmpty()) {
            return;
        }
        if (post.leaves()) {
            post.send(id, kept.get());
        } else {
            post.keep(id, kept.get());
        }
        noted(() -> forget(mail));
    }

    /** It has left: what is lost now would be sent twice. So a database that is away for a moment is waited for. */
    private static void noted(Runnable note) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                note.run();
                return;
            } catch (DataAccessException | TransactionException away) {
                if (tries == NOTED_IN_TRIES) {
                    throw away;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    @Override
    public void rest() {
        post.rest();
    }

    @Override
    public void givenUp(UUID id, String payload, String error) {
        var order = json.readValue(payload, Order.class);
        var mail = MailId.of(order.mail());
        if (order.business() == null) {
            forget(mail);
        } else {
            var business = BusinessId.of(order.business());
            transactions.run(business, () -> mails.settle(business, mail, "failed", clock.instant()));
        }
    }

    private void forget(MailId mail) {
        transactions.plain(() -> {
            accountMails.forget(mail.value());
            return true;
        });
    }
}
