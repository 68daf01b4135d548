package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Secrets;
import care.tend.scheduling.FillRate;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.WaitlistEntryId;
import care.tend.scheduling.WaitlistOffer;
import care.tend.scheduling.WaitlistOfferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.waitlist_offer}. */
@Repository
public class OfferTable {

    private static final RowMapper<WaitlistOffer> OFFER =
            (row, n) -> offer(row, row.getObject("id", UUID.class), "provider_id", "state", "entry_id");

    private final JdbcClient jdbc;

    OfferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, WaitlistOffer offer, String secret) {
        jdbc.sql("""
                        insert into scheduling.waitlist_offer
                            (business_id, id, entry_id, hold_id, provider_id, starts_at, ends_at, made_at, expires_at,
                             link_hash, state)
                        values (:business, :id, :entry, :hold, :provider, :starts, :ends, :made, :expires, :link, 'open')
                        """)
                .param("business", business.value())
                .param("id", offer.id().value())
                .param("entry", offer.entry().value())
                .param("hold", offer.hold().value())
                .param("provider", offer.provider().value())
                .param("starts", utc(offer.period().start()))
                .param("ends", utc(offer.period().end()))
                .param("made", utc(offer.madeAt()))
                .param("expires", utc(offer.expiresAt()))
                .param("link", Secrets.hash(secret))
                .update();
    }

    /**
     * What each of them was asked about before, so that nobody is asked twice; without what was taken back unanswered.
     */
    Map<WaitlistEntryId, List<WaitlistOffer>> asked(BusinessId business, Collection<WaitlistEntryId> entries) {
        return jdbc
                .sql("""
                        select * from scheduling.waitlist_offer
                        where business_id = :business and entry_id = any (:entries) and state <> 'withdrawn'
                        """)
                .param("business", business.value())
                .param("entries", entries.stream().map(WaitlistEntryId::value).toArray(UUID[]::new))
                .query(OFFER)
                .list()
                .stream()
                .collect(Collectors.groupingBy(WaitlistOffer::entry));
    }

    public Optional<WaitlistOffer> byLink(BusinessId business, String secret) {
        return byLink(business, secret, "");
    }

    /** As {@link #byLink(BusinessId, String)}, and nobody else answers it before this transaction ends. */
    Optional<WaitlistOffer> lockByLink(BusinessId business, String secret) {
        return byLink(business, secret, " for update");
    }

    private Optional<WaitlistOffer> byLink(BusinessId business, String secret, String lock) {
        return jdbc.sql("select * from scheduling.waitlist_offer where business_id = :business and link_hash = :hash"
                        + lock)
                .param("business", business.value())
                .param("hash", Secrets.hash(secret))
                .query(OFFER)
                .optional();
    }

    Optional<WaitlistOffer> lock(BusinessId business, WaitlistOfferId offer) {
        return jdbc.sql("select * from scheduling.waitlist_offer where business_id = :business and id = :id for update")
                .param("business", business.value())
                .param("id", offer.value())
                .query(OFFER)
                .optional();
    }

    void setState(BusinessId business, WaitlistOfferId offer, WaitlistOffer.State state) {
        jdbc.sql("update scheduling.waitlist_offer set state = :state where business_id = :business and id = :id")
                .param("state", state.word())
                .param("business", business.value())
                .param("id", offer.value())
                .update();
    }

    /** Of the times offered since then, those that were taken by somebody. A time offered to three counts once. */
    public FillRate fillRate(BusinessId business, Instant since) {
        return jdbc.sql("""
                        select count(*) as offered, count(*) filter (where taken) as filled from (
                            select bool_or(state = 'taken') as taken from scheduling.waitlist_offer
                            where business_id = :business and made_at >= :since
                            group by provider_id, starts_at) times
                        """)
                .param("business", business.value())
                .param("since", utc(since))
                .query((row, n) -> new FillRate(row.getInt("offered"), row.getInt("filled")))
                .single();
    }

    static WaitlistOffer offer(ResultSet row, UUID id, String provider, String state, String entry)
            throws SQLException {
        return new WaitlistOffer(
                new WaitlistOfferId(id),
                new WaitlistEntryId(row.getObject(entry, UUID.class)),
                new HoldId(row.getObject("hold_id", UUID.class)),
                new ProviderId(row.getObject(provider, UUID.class)),
                new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                WaitlistOffer.State.of(row.getString(state)));
    }
}
