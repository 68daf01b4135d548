package care.tend.scheduling.internal.classes;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.instantOrNull;
import static care.tend.platform.Timestamps.utc;

import care.tend.clients.ClientId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.Secrets;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.attendance}. Writing one counts it in its session; one too many is refused there. */
@Repository
public class AttendanceTable {

    private static final RowMapper<Attendance> ATTENDANCE = (row, n) -> new Attendance(
            new AttendanceId(row.getObject("id", UUID.class)),
            new BusinessId(row.getObject("business_id", UUID.class)),
            new ClassId(row.getObject("session_id", UUID.class)),
            Optional.ofNullable(row.getObject("enrolment_id", UUID.class)).map(AttendanceId::new),
            new ClientId(row.getObject("client_id", UUID.class)),
            Optional.ofNullable(row.getObject("pet_id", UUID.class)).map(PetId::new),
            row.getInt("seats"),
            Attendance.State.of(row.getString("state")),
            Optional.ofNullable(ClassTable.money(row)),
            row.getString("note"),
            Language.of(row.getString("language")).orElse(Language.EN),
            Via.of(row.getString("via")),
            row.getInt("sequence"),
            instant(row, "created_at"),
            Optional.ofNullable(instantOrNull(row, "offered_until")));

    private final JdbcClient jdbc;

    AttendanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attendance attendance, String secret) {
        jdbc.sql("""
                        insert into scheduling.attendance
                            (business_id, id, session_id, enrolment_id, client_id, pet_id, seats, state, price_minor,
                             currency, note, language, via, link_hash, sequence, created_at)
                        values (:business, :id, :session, :enrolment, :client, :pet, :seats, :state, :price, :currency,
                                :note, :language, :via, :link, :sequence, :at)
                        """)
                .param("business", attendance.business().value())
                .param("id", attendance.id().value())
                .param("session", attendance.session().value())
                .param(
                        "enrolment",
                        attendance.enrolment().map(AttendanceId::value).orElse(null))
                .param("client", attendance.client().value())
                .param("pet", attendance.pet().map(PetId::value).orElse(null))
                .param("seats", attendance.seats())
                .param("state", attendance.state().word())
                .param("price", attendance.price().map(Money::minor).orElse(null))
                .param(
                        "currency",
                        attendance
                                .price()
                                .map(price -> price.currency().getCurrencyCode())
                                .orElse(null))
                .param("note", attendance.note())
                .param("language", attendance.language().code())
                .param("via", attendance.via().word())
                .param("link", Secrets.hash(secret))
                .param("sequence", attendance.sequence())
                .param("at", utc(attendance.createdAt()))
                .update();
    }

    public Optional<Attendance> read(BusinessId business, AttendanceId attendance) {
        return jdbc.sql("select * from scheduling.attendance where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", attendance.value())
                .query(ATTENDANCE)
                .optional();
    }

    public Optional<Attendance> byLink(BusinessId business, String secret) {
        return jdbc.sql("select * from scheduling.attendance where business_id = :business and link_hash = :hash")
                .param("business", business.value())
                .param("hash", Secrets.hash(secret))
                .query(ATTENDANCE)
                .optional();
    }

    /** Everybody who has, or had, a seat; in the order in which they took it. */
    public List<Attendance> of(BusinessId business, ClassId session) {
        return jdbc.sql("""
                        select * from scheduling.attendance
                        where business_id = :business and session_id = :session order by created_at, id
                        """)
                .param("business", business.value())
                .param("session", session.value())
                .query(ATTENDANCE)
                .list();
    }

    /** What was booked together, whose first is {@code first}; by start. */
    public List<Attendance> enrolment(BusinessId business, AttendanceId first) {
        return jdbc.sql("""
                        select a.* from scheduling.attendance a
                        join scheduling.session s on s.business_id = a.business_id and s.id = a.session_id
                        where a.business_id = :business and a.enrolment_id = :first order by s.starts_at, a.id
                        """)
                .param("business", business.value())
                .param("first", first.value())
                .query(ATTENDANCE)
                .list();
    }

    /** Those who wait for a seat; in the order in which they came. */
    List<Attendance> waiting(BusinessId business, ClassId session) {
        return jdbc.sql("""
                        select * from scheduling.attendance
                        where business_id = :business and session_id = :session and state = 'waiting'
                        order by created_at, id
                        """)
                .param("business", business.value())
                .param("session", session.value())
                .query(ATTENDANCE)
                .list();
    }

    /** A freed seat is kept for them until then, of which they hear. */
    void offer(Attendance waiting, Instant until) {
        jdbc.sql("""
                        update scheduling.attendance
                        set state = 'offered', offered_until = :until, sequence = sequence + 1
                        where business_id = :business and id = :id
                        """)
                .param("until", utc(until))
                .param("business", waiting.business().value())
                .param("id", waiting.id().value())
                .update();
    }

    /** It is theirs, as if they had never waited. */
    void seat(Attendance offered) {
        jdbc.sql("""
                        update scheduling.attendance
                        set state = 'booked', offered_until = null, told = false, sequence = sequence + 1
                        where business_id = :business and id = :id
                        """)
                .param("business", offered.business().value())
                .param("id", offered.id().value())
                .update();
    }

    /** Another state of it, of which they hear or not. */
    void setState(Attendance attendance, Attendance.State state, boolean tells) {
        jdbc.sql("""
                        update scheduling.attendance
                        set state = :state, offered_until = null, sequence = sequence + :more
                        where business_id = :business and id = :id
                        """)
                .param("state", state.word())
                .param("more", tells ? 1 : 0)
                .param("business", attendance.business().value())
                .param("id", attendance.id().value())
                .update();
    }

    /** Whether they were written to about it. */
    boolean isTold(BusinessId business, AttendanceId attendance) {
        return jdbc.sql("select told from scheduling.attendance where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", attendance.value())
                .query((row, n) -> row.getBoolean("told"))
                .single();
    }

    /** They were written to about {@code seats}. */
    void tell(BusinessId business, List<Attendance> seats) {
        jdbc.sql("update scheduling.attendance set told = true where business_id = :business and id = any(:seats)")
                .param("business", business.value())
                .param("seats", seats.stream().map(seat -> seat.id().value()).toArray(UUID[]::new))
                .update();
    }
}
