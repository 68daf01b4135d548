package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.VariantId;
import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.Secrets;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistEntryId;
import care.tend.scheduling.WaitlistWish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.waitlist_entry}, each with what is offered to them at the moment. */
@Repository
public class WaitlistTable {

    private static final String ENTRIES = """
            select e.*, o.id as o_id, o.hold_id, o.provider_id as o_provider, o.starts_at, o.ends_at, o.made_at,
                   o.expires_at, o.state as o_state
            from scheduling.waitlist_entry e
            left join scheduling.waitlist_offer o
              on o.business_id = e.business_id and o.entry_id = e.id and o.state = 'open'
            """;

    private static final RowMapper<WaitlistEntry> ENTRY = (row, n) -> new WaitlistEntry(
            new WaitlistEntryId(row.getObject("id", UUID.class)),
            new ClientId(row.getObject("client_id", UUID.class)),
            Optional.ofNullable(row.getObject("pet_id", UUID.class)).map(PetId::new),
            wish(row),
            Optional.ofNullable(row.getObject("appointment_id", UUID.class)).map(AppointmentId::new),
            row.getBoolean("premium"),
            Language.of(row.getString("language")).orElse(Language.EN),
            WaitlistEntry.State.of(row.getString("state")),
            instant(row, "created_at"),
            row.getObject("o_id") == null
                    ? Optional.empty()
                    : Optional.of(
                            OfferTable.offer(row, row.getObject("o_id", UUID.class), "o_provider", "o_state", "id")));

    private final JdbcClient jdbc;

    WaitlistTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, WaitlistEntry entry, String secret) {
        var wish = entry.wish();
        jdbc.sql("""
                        insert into scheduling.waitlist_entry
                            (business_id, id, client_id, pet_id, service_id, location_id, provider_id, appointment_id,
                             premium, first_day, last_day, days, earliest, latest, notice_minutes, language, link_hash,
                             state, created_at, variant_id, add_on_ids)
                        values (:business, :id, :client, :pet, :service, :location, :provider, :appointment,
                                :premium, :first, :last, cast(:days as smallint[]), :earliest, :latest, :notice, :language,
                                :link, :state, :at, :variant, :addOns)
                        """)
                .param("business", business.value())
                .param("id", entry.id().value())
                .param("client", entry.client().value())
                .param("pet", entry.pet().map(PetId::value).orElse(null))
                .param("service", wish.service().value())
                .param("location", wish.location().value())
                .param("provider", wish.provider().map(ProviderId::value).orElse(null))
                .param(
                        "appointment",
                        entry.appointment().map(AppointmentId::value).orElse(null))
                .param("premium", entry.premium())
                .param("first", wish.firstDay())
                .param("last", wish.lastDay())
                .param("days", wish.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("earliest", wish.earliest())
                .param("latest", wish.latest())
                .param("notice", wish.noticeMinutes())
                .param("language", entry.language().code())
                .param("link", Secrets.hash(secret))
                .param("state", entry.state().word())
                .param("at", utc(entry.since()))
                .param(
                        "variant",
                        wish.tailoring().variant().map(VariantId::value).orElse(null))
                .param(
                        "addOns",
                        wish.tailoring().addOns().stream().map(AddOnId::value).toArray(UUID[]::new))
                .update();
    }

    /** In rank, after the one named, with what is offered to them at the moment. */
    public List<WaitlistEntry> waiting(BusinessId business, Optional<WaitlistEntryId> after, int most) {
        return jdbc.sql(ENTRIES + """
                        where e.business_id = :business and e.state = 'waiting'
                          and (:after::uuid is null or (not e.premium, e.created_at, e.id) > (
                              select not last.premium, last.created_at, last.id from scheduling.waitlist_entry last
                              where last.business_id = :business and last.id = :after::uuid))
                        order by not e.premium, e.created_at, e.id limit :most
                        """)
                .param("business", business.value())
                .param("after", after.map(WaitlistEntryId::value).orElse(null))
                .param("most", most)
                .query(ENTRY)
                .list();
    }

    /** In rank: those to whom nothing is offered, and who would come on one of these days. */
    List<WaitlistEntry> unasked(BusinessId business, LocalDate first, LocalDate last) {
        return jdbc.sql(ENTRIES + """
                        where e.business_id = :business and e.state = 'waiting' and o.id is null
                          and e.first_day <= :last and e.last_day >= :first
                        order by not e.premium, e.created_at, e.id
                        """)
                .param("business", business.value())
                .param("first", first)
                .param("last", last)
                .query(ENTRY)
                .list();
    }

    public Waitlist.Waiting count(BusinessId business) {
        return jdbc.sql("""
                        select count(*) as everyone, count(o.id) as offered
                        from scheduling.waitlist_entry e
                        left join scheduling.waitlist_offer o
                          on o.business_id = e.business_id and o.entry_id = e.id and o.state = 'open'
                        where e.business_id = :business and e.state = 'waiting'
                        """)
                .param("business", business.value())
                .query((row, n) -> new Waitlist.Waiting(row.getInt("everyone"), row.getInt("offered")))
                .single();
    }

    public Optional<WaitlistEntry> read(BusinessId business, WaitlistEntryId entry) {
        return jdbc.sql(ENTRIES + "where e.business_id = :business and e.id = :id")
                .param("business", business.value())
                .param("id", entry.value())
                .query(ENTRY)
                .optional();
    }

    public Optional<WaitlistEntry> byLink(BusinessId business, String secret) {
        return jdbc.sql(ENTRIES + "where e.business_id = :business and e.link_hash = :hash")
                .param("business", business.value())
                .param("hash", Secrets.hash(secret))
                .query(ENTRY)
                .optional();
    }

    void setState(BusinessId business, WaitlistEntryId entry, WaitlistEntry.State state) {
        jdbc.sql("update scheduling.waitlist_entry set state = :state where business_id = :business and id = :id")
                .param("state", state.word())
                .param("business", business.value())
                .param("id", entry.value())
                .update();
    }

    /** Wishes whose days have passed are over. */
    void endPast(BusinessId business, LocalDate yesterday) {
        jdbc.sql("""
                        update scheduling.waitlist_entry set state = 'ended'
                        where business_id = :business and state = 'waiting' and last_day < :yesterday
                        """)
                .param("business", business.value())
                .param("yesterday", yesterday)
                .update();
    }

    /** Waits until no other look at this business's list goes on, and lets none begin before this one ends. */
    void queueFor(BusinessId business) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:list, 0))")
                .param("list", "waitlist " + business.text())
                .query((row, n) -> true)
                .single();
    }

    private static WaitlistWish wish(ResultSet row) throws SQLException {
        return new WaitlistWish(
                new ServiceId(row.getObject("service_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                Optional.ofNullable(row.getObject("provider_id", UUID.class)).map(ProviderId::new),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Arrays.stream((@Nullable Short[]) row.getArray("days").getArray())
                        .filter(Objects::nonNull)
                        .map(day -> DayOfWeek.of(day))
                        .collect(Collectors.toSet()),
                row.getObject("earliest", LocalTime.class),
                row.getObject("latest", LocalTime.class),
                row.getInt("notice_minutes"),
                HoldTable.tailoring(row));
    }
}
