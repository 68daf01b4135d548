package care.tend.notifications.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.notifications.CalendarInvite;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notifications.account_mail}: kept until they have left, since they hold links that open accounts. */
@Repository
class AccountMailTable {

    private final JdbcClient jdbc;

    AccountMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CalendarInvite.Party to, Letter letter, String html, Instant at) {
        jdbc.sql("select notifications.add_account_mail(:id, :address, :name, :subject, :html, :text, :at)")
                .param("id", id)
                .param("address", to.email())
                .param("name", to.name())
                .param("subject", letter.subject())
                .param("html", html)
                .param("text", letter.text())
                .param("at", utc(at))
                .query((row, n) -> true)
                .single();
    }

    /** Empty once it has left. */
    Optional<Mail> find(UUID id) {
        return jdbc.sql("select to_address, to_name, subject, html, text from notifications.account_mail_by_id(:id)")
                .param("id", id)
                .query((row, n) -> new Mail(
                        "Tend",
                        new CalendarInvite.Party(row.getString("to_name"), row.getString("to_address")),
                        Optional.empty(),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("html"),
                        Optional.empty()))
                .optional();
    }

    void forget(UUID id) {
        jdbc.sql("select notifications.forget_account_mail(:id)")
                .param("id", id)
                .query((row, n) -> true)
                .single();
    }
}
