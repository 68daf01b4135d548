package care.tend.notifications.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.notifications.CalendarInvite;
import care.tend.notifications.MailId;
import care.tend.platform.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notifications.mail}. */
@Repository
class MailTable {

    /** A mail that has not left yet. */
    static final String QUEUED = "queued";

    /** A mail without what it says. */
    record Row(
            MailId id,
            String to,
            String subject,
            String template,
            Instant createdAt,
            String status,
            @Nullable String appointment) {}

    /** A mail with all it says. */
    record Kept(Row row, Mail mail) {}

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            new MailId(row.getObject("id", UUID.class)),
            row.getString("to_address"),
            row.getString("subject"),
            row.getString("template"),
            Timestamps.instant(row, "created_at"),
            row.getString("status"),
            row.getString("appointment"));

    private static final RowMapper<Kept> KEPT = (row, n) -> new Kept(
            ROW.mapRow(row, n),
            new Mail(
                    row.getString("from_name"),
                    new CalendarInvite.Party(row.getString("to_name"), row.getString("to_address")),
                    Optional.ofNullable(row.getString("reply_address"))
                            .map(address -> new CalendarInvite.Party(name(row), address)),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getString("html"),
                    calendar(row)));

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the mail was written before: the unique key decides. */
    boolean insert(BusinessId business, MailId id, Draft draft, String html, Instant at) {
        var letter = draft.letter();
        return jdbc.sql("""
                        insert into notifications.mail (business_id, id, template, once, from_name, to_address, to_name,
                            reply_address, reply_name, subject, html, text, calendar_method, calendar, appointment, secret,
                            status, created_at)
                        values (:business, :id, :template, :once, :from, :address, :name,
                            :replyAddress, :replyName, :subject, :html, :text, :method, :calendar, :appointment, :secret,
                            'queued', :at)
                        on conflict (business_id, once) do nothing
                        """)
                        .param("business", business.value())
                        .param("id", id.value())
                        .param("template", draft.template())
                        .param("once", draft.once())
                        .param("from", letter.sender())
                        .param("address", draft.to().email())
                        .param("name", draft.to().name())
                        .param(
                                "replyAddress",
                                draft.replyTo().map(CalendarInvite.Party::email).orElse(null))
                        .param(
                                "replyName",
                                draft.replyTo().map(CalendarInvite.Party::name).orElse(null))
                        .param("subject", letter.subject())
                        .param("html", html)
                        .param("text", letter.text())
                        .param(
                                "method",
                                draft.calendar().map(Mail.Calendar::method).orElse(null))
                        .param(
                                "calendar",
                                draft.calendar().map(Mail.Calendar::text).orElse(null))
                        .param("appointment", draft.appointment().orElse(null))
                        .param("secret", draft.secret().orElse(null))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<Kept> find(BusinessId business, MailId id) {
        return jdbc.sql("""
                        select id, template, from_name, to_address, to_name, reply_address, reply_name, subject, html, text,
                               calendar_method, calendar, appointment, status, created_at
                        from notifications.mail where business_id = :business and id = :id
                        """)
                .param("business", business.value())
                .param("id", id.value())
                .query(KEPT)
                .optional();
    }

    /** Newest first; ids rise with time. */
    List<Row> list(BusinessId business, @Nullable MailId before, int most) {
        return jdbc.sql("""
                        select id, to_address, subject, template, created_at, status, appointment
                        from notifications.mail
                        where business_id = :business and (:before::uuid is null or id < :before::uuid)
                        order by id desc limit :most
                        """)
                .param("business", business.value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query(ROW)
                .list();
    }

    void settle(BusinessId business, MailId id, String status, Instant at) {
        jdbc.sql("""
                        update notifications.mail set status = :status, settled_at = :at
                        where business_id = :business and id = :id
                        """)
                .param("status", status)
                .param("at", utc(at))
                .param("business", business.value())
                .param("id", id.value())
                .update();
    }

    /** It has left: the reader has their secret link, and here it is taken out of what is kept. */
    void sent(BusinessId business, MailId id, Instant at) {
        jdbc.sql("""
                        update notifications.mail
                        set status = 'sent', settled_at = :at, calendar = null, calendar_method = null, secret = null,
                            html = case when secret is null then html else replace(html, secret, '#') end,
                            text = case when secret is null then text else replace(text, secret, '…') end
                        where business_id = :business and id = :id
                        """)
                .param("at", utc(at))
                .param("business", business.value())
                .param("id", id.value())
                .update();
    }

    private static String name(ResultSet row) {
        try {
            var name = row.getString("reply_name");
            return name == null ? "" : name;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Optional<Mail.Calendar> calendar(ResultSet row) throws SQLException {
        var method = row.getString("calendar_method");
        return method == null ? Optional.empty() : Optional.of(new Mail.Calendar(method, row.getString("calendar")));
    }
}
