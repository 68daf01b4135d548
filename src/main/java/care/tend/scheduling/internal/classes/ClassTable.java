package care.tend.scheduling.internal.classes;

import static care.tend.platform.Timestamps.instant;
import static care.tend.platform.Timestamps.utc;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.CourseId;
import care.tend.scheduling.Makeup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.session} and {@code scheduling.course}. The seats taken are counted by the database. */
@Repository
public class ClassTable {

    private static final String OPEN_AHEAD = """
            select * from scheduling.session
            where business_id = :business and state = 'open' and starts_at > :now
            """;

    private static final RowMapper<ClassSession> SESSION = (row, n) -> new ClassSession(
            new ClassId(row.getObject("id", UUID.class)),
            Optional.ofNullable(row.getObject("course_id", UUID.class)).map(CourseId::new),
            new ServiceId(row.getObject("service_id", UUID.class)),
            new LocationId(row.getObject("location_id", UUID.class)),
            ids(row, "provider_ids", ProviderId::new),
            ids(row, "thing_ids", ResourceId::new),
            new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
            terms(row),
            row.getInt("taken"),
            ClassSession.State.of(row.getString("state")),
            row.getInt("version"));

    private final JdbcClient jdbc;

    ClassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertCourse(BusinessId business, CourseId course, Instant at) {
        jdbc.sql("insert into scheduling.course (business_id, id, created_at) values (:business, :id, :at)")
                .param("business", business.value())
                .param("id", course.value())
                .param("at", utc(at))
                .update();
    }

    void insert(BusinessId business, ClassSession session, Instant at) {
        var terms = session.terms();
        var price = terms.price();
        jdbc.sql("""
                        insert into scheduling.session
                            (business_id, id, course_id, service_id, location_id, provider_ids, thing_ids, starts_at,
                             ends_at, counts, entry, seats, minimum, decide_minutes, notice_minutes, makeup_days,
                             price_minor, currency, published, note, created_at)
                        values (:business, :id, :course, :service, :location, :providers, :things, :start, :end, :counts,
                                :entry, :seats, :minimum, :decide, :notice, :makeup, :price, :currency, :published, :note, :at)
                        """)
                .param("business", business.value())
                .param("id", session.id().value())
                .param("course", session.course().map(CourseId::value).orElse(null))
                .param("service", session.service().value())
                .param("location", session.location().value())
                .param("providers", uuids(session.providers(), ProviderId::value))
                .param("things", uuids(session.things(), ResourceId::value))
                .param("start", utc(session.period().start()))
                .param("end", utc(session.period().end()))
                .param("counts", terms.counts().word())
                .param("entry", terms.entry().word())
                .param("seats", terms.seats())
                .param("minimum", terms.minimum())
                .param("decide", terms.decideMinutes())
                .param("notice", terms.noticeMinutes())
                .param("makeup", terms.makeupDays())
                .param("price", price == null ? null : price.minor())
                .param("currency", price == null ? null : price.currency().getCurrencyCode())
                .param("published", terms.published())
                .param("note", terms.note())
                .param("at", utc(at))
                .update();
    }

    public Optional<ClassSession> read(BusinessId business, ClassId session) {
        return one(business, session, "");
    }

    /** Nobody else takes or gives back a seat of it before this transaction ends. */
    Optional<ClassSession> lock(BusinessId business, ClassId session) {
        return one(business, session, " for update");
    }

    private Optional<ClassSession> one(BusinessId business, ClassId session, String how) {
        return jdbc.sql("select * from scheduling.session where business_id = :business and id = :id" + how)
                .param("business", business.value())
                .param("id", session.value())
                .query(SESSION)
                .optional();
    }

    /** What is left of a course from {@code from} on, locked in one order; by start. */
    List<ClassSession> lockCourse(BusinessId business, CourseId course, Instant from) {
        return jdbc.sql("""
                        select * from scheduling.session
                        where business_id = :business and course_id = :course and state = 'open' and starts_at >= :from
                        order by starts_at, id for update
                        """)
                .param("business", business.value())
                .param("course", course.value())
                .param("from", utc(from))
                .query(SESSION)
                .list();
    }

    /** As {@link #lock}, of the class in which somebody has a place. */
    Optional<ClassSession> lockOf(BusinessId business, AttendanceId attendance) {
        return jdbc.sql("""
                        select * from scheduling.session
                        where business_id = :business
                          and id = (select session_id from scheduling.attendance
                                    where business_id = :business and id = :attendance)
                        for update
                        """)
                .param("business", business.value())
                .param("attendance", attendance.value())
                .query(SESSION)
                .optional();
    }

    /** Those of what was booked together that begin after {@code now}, locked in one order; by start. */
    List<ClassSession> lockEnrolment(BusinessId business, AttendanceId enrolment, Instant now) {
        return jdbc.sql("""
                        select * from scheduling.session
                        where business_id = :business and starts_at > :now
                          and id in (select session_id from scheduling.attendance
                                     where business_id = :business and enrolment_id = :enrolment)
                        order by starts_at, id for update
                        """)
                .param("business", business.value())
                .param("now", utc(now))
                .param("enrolment", enrolment.value())
                .query(SESSION)
                .list();
    }

    /** Those that begin within a time, open or not; by start. */
    public List<ClassSession> within(BusinessId business, TimeRange time) {
        return jdbc.sql("""
                        select * from scheduling.session
                        where business_id = :business and starts_at >= :from and starts_at < :to
                        order by starts_at, id
                        """)
                .param("business", business.value())
                .param("from", utc(time.start()))
                .param("to", utc(time.end()))
                .query(SESSION)
                .list();
    }

    /** Those of {@code wanted} that there are; by start. */
    public List<ClassSession> all(BusinessId business, Collection<ClassId> wanted) {
        return jdbc.sql("""
                        select * from scheduling.session
                        where business_id = :business and id = any(:wanted) order by starts_at, id
                        """)
                .param("business", business.value())
                .param("wanted", wanted.stream().map(ClassId::value).toArray(UUID[]::new))
                .query(SESSION)
                .list();
    }

    /** What visitors see; by start. */
    public List<ClassSession> published(BusinessId business, Instant now, int most) {
        return jdbc.sql(OPEN_AHEAD + " and published order by starts_at, id limit :most")
                .param("business", business.value())
                .param("now", utc(now))
                .param("most", most)
                .query(SESSION)
                .list();
    }

    /**
     * Where it can be made up: open, with a seat, in time, and not what was booked together with what was missed; by
     * start.
     */
    public List<ClassSession> free(BusinessId business, Makeup makeup, Instant now, int most) {
        return jdbc.sql(OPEN_AHEAD + """
                         and service_id = :service and starts_at < :until and taken < seats and entry <> 'course'
                         and published and id not in (
                            select along.session_id from scheduling.attendance missed
                            join scheduling.attendance along on along.business_id = missed.business_id
                             and along.enrolment_id = missed.enrolment_id and along.state <> 'cancelled'
                            where missed.business_id = :business and missed.id = :missed)
                        order by starts_at, id limit :most
                        """)
                .param("business", business.value())
                .param("now", utc(now))
                .param("service", makeup.service().value())
                .param("until", utc(makeup.expiresAt()))
                .param("missed", makeup.missed().value())
                .param("most", most)
                .query(SESSION)
                .list();
    }

    /** Its plan, as it shall be. */
    void update(BusinessId business, ClassSession session) {
        var terms = session.terms();
        jdbc.sql("""
                        update scheduling.session
                        set provider_ids = :providers, thing_ids = :things, starts_at = :start, ends_at = :end,
                            seats = :seats, minimum = :minimum, decide_minutes = :decide, published = :published,
                            note = :note, version = :version
                        where business_id = :business and id = :id
                        """)
                .param("providers", uuids(session.providers(), ProviderId::value))
                .param("things", uuids(session.things(), ResourceId::value))
                .param("start", utc(session.period().start()))
                .param("end", utc(session.period().end()))
                .param("seats", terms.seats())
                .param("minimum", terms.minimum())
                .param("decide", terms.decideMinutes())
                .param("published", terms.published())
                .param("note", terms.note())
                .param("version", session.version())
                .param("business", business.value())
                .param("id", session.id().value())
                .update();
    }

    private static <T> UUID[] uuids(List<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }

    void setState(BusinessId business, ClassId session, ClassSession.State state) {
        jdbc.sql("update scheduling.session set state = :state where business_id = :business and id = :id")
                .param("state", state.word())
                .param("business", business.value())
                .param("id", session.value())
                .update();
    }

    private static ClassTerms terms(ResultSet row) throws SQLException {
        return new ClassTerms(
                ClassTerms.Counts.of(row.getString("counts")),
                ClassTerms.Entry.of(row.getString("entry")),
                row.getInt("seats"),
                row.getInt("minimum"),
                row.getInt("decide_minutes"),
                row.getInt("notice_minutes"),
                row.getInt("makeup_days"),
                money(row),
                row.getBoolean("published"),
                row.getString("note"));
    }

    static @Nullable Money money(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : Money.of(row.getLong("price_minor"), currency);
    }

    private static <T> List<T> ids(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(id).toList();
    }
}
