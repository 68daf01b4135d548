package care.tend.notifications.internal;

import care.tend.kernel.NotFound;
import care.tend.kernel.Page;
import care.tend.notifications.MailId;
import care.tend.platform.Caller;
import care.tend.platform.Cursors;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.platform.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails of a business, for its members. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/mailbox")
@Tag(name = "notifications")
class MailboxController {

    /** A mail is shown inside a page of ours, and may do nothing there but look as it looks. */
    private static final String PREVIEW_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'";

    /** A mail in a list. {@code status} is queued, sent, local (kept here, no mail server is set) or failed. */
    record MailLine(
            MailId id,
            String to,
            String subject,
            String template,
            Instant createdAt,
            String status,
            @Nullable String appointment) {

        static MailLine of(MailTable.Row row) {
            return new MailLine(
                    row.id(),
                    row.to(),
                    row.subject(),
                    row.template(),
                    row.createdAt(),
                    row.status(),
                    row.appointment());
        }
    }

    record Attachment(String name, String type, String content) {}

    /** A mail with what it says. */
    record MailView(
            MailId id,
            String to,
            String subject,
            String template,
            Instant createdAt,
            String status,
            @Nullable String appointment,
            String html,
            String text,
            List<Attachment> attachments) {

        static MailView of(MailTable.Kept kept) {
            var row = kept.row();
            return new MailView(
                    row.id(),
                    row.to(),
                    row.subject(),
                    row.template(),
                    row.createdAt(),
                    row.status(),
                    row.appointment(),
                    kept.mail().html(),
                    kept.mail().text(),
                    kept.mail().calendar().stream()
                            .map(calendar -> new Attachment("invite.ics", "text/calendar", calendar.text()))
                            .toList());
        }
    }

    private final MailTable mails;
    private final Cursors cursors;
    private final Transactions transactions;

    MailboxController(MailTable mails, Cursors cursors, Transactions transactions) {
        this.mails = mails;
        this.cursors = cursors;
        this.transactions = transactions;
    }

    @GetMapping
    @Needs(Permission.MAILBOX_READ)
    @Operation(summary = "Mails of the business", description = "Newest first.")
    Page<MailLine> list(
            Caller.Member me,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var list = "mailbox " + me.business();
        int most = cursors.limit(limit);
        var before = cursors.read(list, cursor).map(MailId::of).orElse(null);
        var rows = transactions.in(me.business(), () -> mails.list(me.business(), before, most + 1));
        return cursors.page(list, rows, most, row -> row.id().text()).map(MailLine::of);
    }

    @GetMapping("/{mail}")
    @Needs(Permission.MAILBOX_READ)
    @Operation(
            summary = "One mail",
            description = "Secret links are taken out, and the invitation with them, once it has been sent.")
    MailView read(Caller.Member me, @PathVariable MailId mail) {
        return MailView.of(find(me, mail));
    }

    @GetMapping(path = "/{mail}/preview", produces = MediaType.TEXT_HTML_VALUE)
    @Needs(Permission.MAILBOX_READ)
    @Operation(summary = "A mail as its reader sees it", description = "HTML for a frame of this site.")
    String preview(Caller.Member me, @PathVariable MailId mail, HttpServletResponse response) {
        var html = find(me, mail).mail().html();
        response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        return html;
    }

    private MailTable.Kept find(Caller.Member me, MailId mail) {
        return transactions
                .in(me.business(), () -> mails.find(me.business(), mail))
                .orElseThrow(NotFound::new);
    }
}
