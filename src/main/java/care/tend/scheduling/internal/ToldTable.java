package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.SeriesId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the client of an appointment was told last: columns of {@code scheduling.appointment}. */
@Repository
public class ToldTable {

    private final JdbcClient jdbc;

    ToldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What its client was last told; empty when nothing. */
    Optional<Told> told(Appointment appointment) {
        return jdbc.sql("""
                        select told, told_starts_at, told_provider_id, told_parts from scheduling.appointment
                        where business_id = :business and id = :id and told is not null
                        """)
                .param("business", appointment.business().value())
                .param("id", appointment.id().value())
                .query((row, n) -> Told.read(row))
                .optional()
                .flatMap(Function.identity());
    }

    /**
     * The sequence of the invitation that its client has, if they know it as it stands; empty when they were told
     * otherwise last, or nothing.
     *
     * @param whole as it is told, see {@link Whole}
     */
    public OptionalInt invited(Appointment whole) {
        return jdbc.sql("""
                        select coalesce(told_sequence, 0) from scheduling.appointment
                        where business_id = :business and id = :id and told = 'confirmed' and told_starts_at = :starts
                        """)
                .param("business", whole.business().value())
                .param("id", whole.id().value())
                .param("starts", utc(whole.period().start()))
                .query((row, n) -> OptionalInt.of(row.getInt(1)))
                .optional()
                .orElse(OptionalInt.empty());
    }

    /** An appointment and what its client was last told of it. */
    public record Known(Appointment appointment, Optional<Told> told) {}

    /** Those of a series, by start, with what their client was last told of each. */
    public List<Known> known(BusinessId business, SeriesId series) {
        return jdbc.sql("""
                        select a.* from scheduling.series_date d join scheduling.appointment a on a.id = d.appointment_id
                        where d.business_id = :business and d.series_id = :series order by a.starts_at, a.id
                        """)
                .param("business", business.value())
                .param("series", series.value())
                .query((row, n) -> new Known(AppointmentTable.APPOINTMENT.mapRow(row, n), Told.read(row)))
                .list();
    }

    /** Remembers that the client was told how all of a series stand. */
    public void tell(BusinessId business, SeriesId series) {
        jdbc.sql("""
                        update scheduling.appointment a
                        set told = case a.status when 'cancelled' then 'cancelled' when 'pending' then 'pending'
                                   else 'confirmed' end,
                            told_starts_at = a.starts_at, told_provider_id = a.provider_id,
                            told_sequence = a.sequence
                        from scheduling.series_date d
                        where d.business_id = :business and d.series_id = :series and a.id = d.appointment_id
                        """)
                .param("business", business.value())
                .param("series", series.value())
                .update();
    }

    /** Remembers that its client was told how it stands. */
    void tell(Appointment appointment, String parts) {
        var told = Told.of(appointment, parts);
        jdbc.sql("""
                        update scheduling.appointment
                        set told = :told, told_starts_at = :starts, told_provider_id = :provider,
                            told_parts = :parts, told_sequence = :sequence
                        where business_id = :business and id = :id
                        """)
                .param("told", told.state().name().toLowerCase(Locale.ROOT))
                .param("starts", utc(told.start()))
                .param("provider", told.provider().value())
                .param("parts", told.parts())
                .param("sequence", appointment.sequence())
                .param("business", appointment.business().value())
                .param("id", appointment.id().value())
                .update();
    }
}
