package care.tend.scheduling.internal;

import care.tend.kernel.BusinessId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code scheduling.holiday_set} and {@code holiday_choice}. */
@Repository
public class HolidayTable {

    private final JdbcClient jdbc;

    HolidayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The set a business follows. */
    public record Kept(String code, boolean substitutes) {}

    /** What it decided about one date. */
    public record Choice(LocalDate date, boolean open, String name) {}

    public Optional<Kept> kept(BusinessId business) {
        return jdbc.sql("select code, substitutes from scheduling.holiday_set where business_id = :business")
                .param("business", business.value())
                .query((row, n) -> new Kept(row.getString("code"), row.getBoolean("substitutes")))
                .optional();
    }

    public void keep(BusinessId business, Kept kept) {
        jdbc.sql("""
                        insert into scheduling.holiday_set (business_id, code, substitutes)
                        values (:business, :code, :substitutes)
                        on conflict (business_id) do update
                        set code = excluded.code, substitutes = excluded.substitutes
                        """)
                .param("business", business.value())
                .param("code", kept.code())
                .param("substitutes", kept.substitutes())
                .update();
    }

    public void keepNone(BusinessId business) {
        jdbc.sql("delete from scheduling.holiday_set where business_id = :business")
                .param("business", business.value())
                .update();
    }

    public List<Choice> choices(BusinessId business, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select date, open, name from scheduling.holiday_choice
                        where business_id = :business and date between :first and :last
                        """)
                .param("business", business.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Choice(
                        row.getObject("date", LocalDate.class), row.getBoolean("open"), row.getString("name")))
                .list();
    }

    public void choose(BusinessId business, Choice choice) {
        jdbc.sql("""
                        insert into scheduling.holiday_choice (business_id, date, open, name)
                        values (:business, :date, :open, :name)
                        on conflict (business_id, date) do update set open = excluded.open, name = excluded.name
                        """)
                .param("business", business.value())
                .param("date", choice.date())
                .param("open", choice.open())
                .param("name", choice.name())
                .update();
    }

    public void leave(BusinessId business, LocalDate date) {
        jdbc.sql("delete from scheduling.holiday_choice where business_id = :business and date = :date")
                .param("business", business.value())
                .param("date", date)
                .update();
    }
}
