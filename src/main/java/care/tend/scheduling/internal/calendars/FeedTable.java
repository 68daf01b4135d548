package care.tend.scheduling.internal.calendars;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.Secrets;
import care.tend.scheduling.CalendarFeed;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.CalendarFeedId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.calendar_feed}. */
@Repository
public class FeedTable {

    private static final RowMapper<CalendarFeed> FEED = (row, n) -> new CalendarFeed(
            new CalendarFeedId(row.getObject("id", UUID.class)),
            new AccountId(row.getObject("made_by", UUID.class)),
            Optional.ofNullable(row.getObject("provider_id", UUID.class)).map(ProviderId::new),
            Optional.ofNullable(row.getObject("resource_id", UUID.class)).map(ResourceId::new),
            Shows.of(row.getString("shows")),
            Language.of(row.getString("language")).orElse(Language.EN),
            row.getInt("turn"),
            instant(row, "created_at"),
            Optional.ofNullable(instantOrNull(row, "last_read_at")));

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose calendar stands at an address. */
    public record Place(BusinessId business, CalendarFeedId feed) {}

    /** Needs no context: nothing but a hash is asked, through a function. */
    public Optional<Place> at(String secret) {
        return jdbc.sql("select business_id, feed_id from scheduling.feed_at(:hash)")
                .param("hash", Secrets.hash(secret))
                .query((row, n) -> new Place(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new CalendarFeedId(row.getObject("feed_id", UUID.class))))
                .optional();
    }

    /** Needs no context, through a function. */
    public Optional<BusinessId> home(CalendarFeedId feed) {
        return jdbc.sql("select scheduling.feed_home(:feed) as business")
                .param("feed", feed.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("business", UUID.class))
                        .map(BusinessId::new))
                .single();
    }

    public List<CalendarFeed> of(BusinessId business, AccountId member) {
        return jdbc.sql("""
                        select * from scheduling.calendar_feed
                        where business_id = :business and made_by = :member and revoked_at is null
                        order by id
                        """)
                .param("business", business.value())
                .param("member", member.value())
                .query(FEED)
                .list();
    }

    public Optional<CalendarFeed> read(BusinessId business, CalendarFeedId feed) {
        return jdbc.sql("""
                        select * from scheduling.calendar_feed
                        where business_id = :business and id = :id and revoked_at is null
                        """)
                .param("business", business.value())
                .param("id", feed.value())
                .query(FEED)
                .optional();
    }

    /** Nothing happens when its maker follows the same appointments already. */
    public void insert(BusinessId business, CalendarFeed feed, String secret) {
        jdbc.sql("""
                        insert into scheduling.calendar_feed
                            (id, business_id, made_by, provider_id, resource_id, shows, language, token_hash, created_at)
                        values (:id, :business, :member, :provider, :resource, :shows, :language, :hash, :at)
                        on conflict do nothing
                        """)
                .param("id", feed.id().value())
                .param("business", business.value())
                .param("member", feed.madeBy().value())
                .param("provider", feed.provider().map(ProviderId::value).orElse(null))
                .param("resource", feed.resource().map(ResourceId::value).orElse(null))
                .param("shows", feed.shows().word())
                .param("language", feed.language().code())
                .param("hash", Secrets.hash(secret))
                .param("at", utc(feed.createdAt()))
                .update();
    }

    public Optional<CalendarFeed> show(
            BusinessId business, AccountId member, CalendarFeedId feed, Shows shows, Language language) {
        return jdbc.sql("""
                        update scheduling.calendar_feed set shows = :shows, language = :language
                        where business_id = :business and id = :id and made_by = :member and revoked_at is null
                        returning *
                        """)
                .param("shows", shows.word())
                .param("language", language.code())
                .param("business", business.value())
                .param("id", feed.value())
                .param("member", member.value())
                .query(FEED)
                .optional();
    }

    public Optional<CalendarFeed> turn(BusinessId business, AccountId member, CalendarFeedId feed) {
        return jdbc.sql("""
                        update scheduling.calendar_feed set turn = turn + 1, last_read_at = null
                        where business_id = :business and id = :id and made_by = :member and revoked_at is null
                        returning *
                        """)
                .param("business", business.value())
                .param("id", feed.value())
                .param("member", member.value())
                .query(FEED)
                .optional();
    }

    public void setSecret(BusinessId business, CalendarFeed feed, String secret) {
        jdbc.sql("update scheduling.calendar_feed set token_hash = :hash where business_id = :business and id = :id")
                .param("hash", Secrets.hash(secret))
                .param("business", business.value())
                .param("id", feed.id().value())
                .update();
    }

    public boolean revoke(BusinessId business, AccountId member, CalendarFeedId feed, Instant at) {
        return jdbc.sql("""
                        update scheduling.calendar_feed set revoked_at = :at
                        where business_id = :business and id = :id and made_by = :member and revoked_at is null
                        """)
                        .param("at", utc(at))
                        .param("business", business.value())
                        .param("id", feed.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    /** Empty when it was closed before {@code since}, or another took its place. */
    public Optional<CalendarFeed> restore(BusinessId business, AccountId member, CalendarFeedId feed, Instant since) {
        return jdbc.sql("""
                        update scheduling.calendar_feed f set revoked_at = null
                        where business_id = :business and id = :id and made_by = :member and revoked_at >= :since
                          and not exists (
                              select from scheduling.calendar_feed other
                              where other.business_id = :business and other.made_by = :member
                                and other.provider_id is not distinct from f.provider_id
                                and other.resource_id is not distinct from f.resource_id and other.revoked_at is null)
                        returning *
                        """)
                .param("business", business.value())
                .param("id", feed.value())
                .param("member", member.value())
                .param("since", utc(since))
                .query(FEED)
                .optional();
    }

    /** To the hour, so that a program which asks every minute does not make us write every minute. */
    public void noteRead(BusinessId business, CalendarFeedId feed, Instant at) {
        jdbc.sql("""
                        update scheduling.calendar_feed set last_read_at = :at
                        where business_id = :business and id = :id
                          and (last_read_at is null or last_read_at <= :at::timestamptz - interval '1 hour')
                        """)
                .param("at", utc(at))
                .param("business", business.value())
                .param("id", feed.value())
                .update();
    }
}
