package care.tend.notifications.internal;

import care.tend.kernel.BusinessId;
import care.tend.notifications.CalendarInvite;
import care.tend.notifications.MailId;
import care.tend.platform.Ids;
import care.tend.platform.Outbox;
import care.tend.platform.Templates;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes letters, gives them their form, and puts them out to leave when the transaction at hand commits. */
@Component
public class MailDesk {

    private final MailTable mails;
    private final AccountMailTable accountMails;
    private final Templates templates;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    MailDesk(MailTable mails, AccountMailTable accountMails, Templates templates, Outbox outbox, Ids ids, Clock clock) {
        this.mails = mails;
        this.accountMails = accountMails;
        this.templates = templates;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** In a transaction of {@code business}. */
    public void post(BusinessId business, Draft draft) {
        var id = new MailId(ids.next());
        if (mails.insert(business, id, draft, html(draft.letter()), clock.instant())) {
            var order = new MailSink.Order(id.text(), business.text());
            outbox.putInLine(MailSink.KIND, draft.line(), order, clock.instant());
        }
    }

    /** About an account: nobody but its reader may see it. */
    void postToAccount(CalendarInvite.Party to, Letter letter) {
        var id = new MailId(ids.next());
        accountMails.insert(id.value(), to, letter, html(letter), clock.instant());
        outbox.put(MailSink.KIND, new MailSink.Order(id.text(), null));
    }

    private String html(Letter letter) {
        return templates.render("mails/letter.jte", Map.of("letter", letter));
    }
}
