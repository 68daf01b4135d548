package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.OutsideCalendarId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.calendar_connection}. */
@Repository
public class ConnectionTable {

    private static final RowMapper<Connection> CONNECTION = (row, n) -> new Connection(
            new CalendarConnectionId(row.getObject("id", UUID.class)),
            new ProviderId(row.getObject("provider_id", UUID.class)),
            row.getString("name"),
            row.getString("host"),
            row.getString("home"),
            row.getString("sign_in"),
            Shows.of(row.getString("shows")),
            Language.of(row.getString("language")).orElse(Language.EN),
            instant(row, "added_at"),
            Optional.ofNullable(row.getString("write_fault")));

    private final JdbcClient jdbc;

    ConnectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row.
     *
     * @param home sealed; {@code signIn} likewise
     */
    public record Connection(
            CalendarConnectionId id,
            ProviderId provider,
            String name,
            String host,
            String home,
            String signIn,
            Shows shows,
            Language language,
            Instant addedAt,
            Optional<String> writeFault) {}

    public List<Connection> of(BusinessId business, ProviderId provider) {
        return jdbc.sql("""
                        select * from scheduling.calendar_connection
                        where business_id = :business and provider_id = :provider and removed_at is null
                        order by id
                        """)
                .param("business", business.value())
                .param("provider", provider.value())
                .query(CONNECTION)
                .list();
    }

    public Optional<Connection> read(BusinessId business, CalendarConnectionId connection) {
        return jdbc.sql("""
                        select * from scheduling.calendar_connection
                        where business_id = :business and id = :id and removed_at is null
                        """)
                .param("business", business.value())
                .param("id", connection.value())
                .query(CONNECTION)
                .optional();
    }

    public void insert(BusinessId business, Connection connection, AccountId by) {
        jdbc.sql("""
                        insert into scheduling.calendar_connection
                            (id, business_id, provider_id, added_by, name, host, home, sign_in, shows, language, added_at)
                        values (:id, :business, :provider, :by, :name, :host, :home, :signIn, :shows, :language, :at)
                        """)
                .param("id", connection.id().value())
                .param("business", business.value())
                .param("provider", connection.provider().value())
                .param("by", by.value())
                .param("name", connection.name())
                .param("host", connection.host())
                .param("home", connection.home())
                .param("signIn", connection.signIn())
                .param("shows", connection.shows().word())
                .param("language", connection.language().code())
                .param("at", utc(connection.addedAt()))
                .update();
    }

    public void setSignIn(BusinessId business, CalendarConnectionId connection, String sealed) {
        jdbc.sql("""
                        update scheduling.calendar_connection set sign_in = :signIn, write_fault = null
                        where business_id = :business and id = :id
                        """)
                .param("signIn", sealed)
                .param("business", business.value())
                .param("id", connection.value())
                .update();
    }

    public void setShows(BusinessId business, CalendarConnectionId connection, Shows shows) {
        jdbc.sql("""
                        update scheduling.calendar_connection set shows = :shows
                        where business_id = :business and id = :id
                        """)
                .param("shows", shows.word())
                .param("business", business.value())
                .param("id", connection.value())
                .update();
    }

    /** What kept the last appointment from being written; null when it was. */
    void noteWrite(BusinessId business, CalendarConnectionId connection, @Nullable String fault) {
        jdbc.sql("""
                        update scheduling.calendar_connection set write_fault = :fault
                        where business_id = :business and id = :id and write_fault is distinct from :fault::text
                        """)
                .param("fault", fault)
                .param("business", business.value())
                .param("id", connection.value())
                .update();
    }

    /** False when there is none such of {@code provider}. Its calendars go with it. */
    public boolean remove(BusinessId business, ProviderId provider, CalendarConnectionId connection, Instant at) {
        return jdbc.sql("""
                        with gone as (
                            update scheduling.calendar_connection set removed_at = :at
                            where business_id = :business and id = :id and provider_id = :provider
                              and removed_at is null
                            returning id
                        ), calendars as (
                            update scheduling.outside_calendar c
                            set removed_at = :at, read_at = null, sync_token = null, ctag = null
                            from gone where c.business_id = :business and c.connection_id = gone.id
                        )
                        select id from gone
                        """)
                .param("at", utc(at))
                .param("business", business.value())
                .param("id", connection.value())
                .param("provider", provider.value())
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    /** False when it was removed before {@code since}. */
    public boolean restore(
            BusinessId business, ProviderId provider, CalendarConnectionId connection, Instant since, Instant now) {
        return jdbc.sql("""
                        with back as (
                            update scheduling.calendar_connection set removed_at = null
                            where business_id = :business and id = :id and provider_id = :provider
                              and removed_at >= :since
                            returning id
                        ), calendars as (
                            update scheduling.outside_calendar c set removed_at = null, next_look_at = :now
                            from back where c.business_id = :business and c.connection_id = back.id
                        )
                        select id from back
                        """)
                .param("now", utc(now))
                .param("business", business.value())
                .param("id", connection.value())
                .param("provider", provider.value())
                .param("since", utc(since))
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    /** Says which of its calendars count, and which one receives. */
    public void choose(
            BusinessId business,
            CalendarConnectionId connection,
            List<OutsideCalendarId> counting,
            Optional<OutsideCalendarId> receiving,
            Instant now) {
        // one at most receives, and a unique index does not wait for the end of the statement
        jdbc.sql("""
                        update scheduling.outside_calendar set receives = false
                        where business_id = :business and connection_id = :connection
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .update();
        jdbc.sql("""
                        update scheduling.outside_calendar
                        set counts = id = any(:counting), receives = id is not distinct from :receiving::uuid,
                            next_look_at = :now
                        where business_id = :business and connection_id = :connection
                        """)
                .param("business", business.value())
                .param("connection", connection.value())
                .param(
                        "counting",
                        counting.stream().map(OutsideCalendarId::value).toArray(UUID[]::new))
                .param("receiving", receiving.map(OutsideCalendarId::value).orElse(null))
                .param("now", utc(now))
                .update();
    }
}
