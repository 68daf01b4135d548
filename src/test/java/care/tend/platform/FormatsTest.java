package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-24T09:30:00Z");
    private static final ZoneId ATYRAU = ZoneId.of("Asia/Atyrau");
    private static final Formats RU = Formats.of(Language.RU, ATYRAU);
    private static final Formats KK = Formats.of(Language.KK, ATYRAU);
    private static final Formats LONDON = Formats.of(Language.EN, ZoneId.of("Europe/London"));
    private static final Formats DENVER = Formats.of(Language.EN, ZoneId.of("America/Denver"));

    @Test
    void days_read_as_people_write_them() {
        var day = LocalDate.of(2026, 11, 24);
        assertThat(LONDON.date(day)).isEqualTo("Tuesday, 24 November 2026");
        assertThat(LONDON.day(day)).isEqualTo("Tuesday 24 November");
        assertThat(LONDON.shortDay(day)).isEqualTo("Tue 24 Nov");
        assertThat(DENVER.date(day)).isEqualTo("Tuesday, November 24, 2026");
        assertThat(RU.date(day)).isEqualTo("вторник, 24 ноября 2026\u00a0г.");
        assertThat(RU.day(day)).isEqualTo("вторник, 24 ноября");
        assertThat(KK.date(day)).isEqualTo("2026\u00a0ж. 24 қараша, сейсенбі");
        assertThat(KK.day(day)).isEqualTo("24 қараша, сейсенбі");
        assertThat(RU.month(YearMonth.of(2026, 11))).isEqualTo("ноябрь 2026\u00a0г.");
        assertThat(LONDON.weekday(day)).isEqualTo("Tue");
        assertThat(LONDON.shortDate(day)).isEqualTo("24 Nov 2026");
    }

    @Test
    void times_are_those_of_the_place_in_its_habit() {
        assertThat(RU.time(AFTERNOON)).isEqualTo("14:30");
        assertThat(LONDON.time(AFTERNOON)).isEqualTo("09:30");
        assertThat(DENVER.time(AFTERNOON)).isEqualTo("2:30\u00a0AM");
        assertThat(KK.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(RU.times(TimeRange.of(AFTERNOON, Duration.ofMinutes(45)))).isEqualTo("14:30–15:15");
        assertThat(RU.dateTime(AFTERNOON)).isEqualTo("вторник, 24 ноября, 14:30");
    }

    @Test
    void the_day_is_that_of_the_place_near_midnight() {
        var late = Instant.parse("2026-11-24T20:00:00Z");
        assertThat(RU.day(late)).isEqualTo("среда, 25 ноября");
        assertThat(LONDON.day(late)).isEqualTo("Tuesday 24 November");
    }

    @Test
    void zones_are_named_with_their_offset_of_that_day() {
        assertThat(RU.zone(AFTERNOON)).isEqualTo("Атырау\u00a0(GMT+5)");
        assertThat(LONDON.zone(AFTERNOON)).startsWith("London\u00a0(GMT");
        assertThat(LONDON.zone(Instant.parse("2026-07-01T12:00:00Z"))).isEqualTo("London\u00a0(GMT+1)");
        assertThat(DENVER.zone(AFTERNOON)).isEqualTo("Denver\u00a0(GMT-7)");
        assertThat(Formats.of(Language.EN, ZoneOffset.ofHours(3)).time(AFTERNOON))
                .isEqualTo("12:30");
    }

    @Test
    void money_has_unbroken_groups_and_a_true_minus() {
        assertThat(RU.money(Money.of(900_000, "KZT"))).isEqualTo("9\u00a0000\u00a0₸");
        assertThat(KK.money(Money.of(900_000, "KZT"))).isEqualTo("9\u00a0000\u00a0₸");
        assertThat(LONDON.money(Money.of(900_000, "KZT"))).isEqualTo("9\u00a0000\u00a0₸");
        assertThat(LONDON.money(Money.of(4_500, "GBP"))).isEqualTo("£45");
        assertThat(DENVER.money(Money.of(123_456, "USD"))).isEqualTo("$1,234.56");
        assertThat(RU.money(Money.of(1_250, "USD"))).isEqualTo("12,50\u00a0$");
        assertThat(RU.money(Money.of(-900_000, "KZT"))).isEqualTo("\u22129\u00a0000\u00a0₸");
        assertThat(LONDON.money(Money.of(-4_500, "GBP"))).isEqualTo("\u2212£45");
    }

    @Test
    void lengths_of_time_do_not_break() {
        assertThat(LONDON.duration(Duration.ofMinutes(45))).isEqualTo("45\u00a0min");
        assertThat(RU.duration(Duration.ofMinutes(90))).isEqualTo("1\u00a0ч\u00a030\u00a0мин");
        assertThat(KK.duration(Duration.ofHours(2))).isEqualTo("2\u00a0сағ");
    }
}
