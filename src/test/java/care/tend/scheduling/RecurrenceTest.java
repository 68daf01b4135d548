package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.Invalid;
import care.tend.kernel.TendException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something repeats. */
class RecurrenceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void ten_o_clock_stays_ten_o_clock_when_clocks_change() {
        var weekly = of("2026-10-13T10:00", "FREQ=WEEKLY;COUNT=4");

        assertThat(weekly.starts())
                .containsExactly(
                        Instant.parse("2026-10-13T09:00:00Z"),
                        Instant.parse("2026-10-20T09:00:00Z"),
                        Instant.parse("2026-10-27T10:00:00Z"),
                        Instant.parse("2026-11-03T10:00:00Z"));
    }

    @Test
    void a_time_that_does_not_exist_is_the_moment_of_the_change() {
        var nightly = of("2027-03-27T01:30", "FREQ=DAILY;COUNT=3");

        assertThat(nightly.starts())
                .containsExactly(
                        Instant.parse("2027-03-27T01:30:00Z"),
                        Instant.parse("2027-03-28T01:00:00Z"),
                        Instant.parse("2027-03-29T00:30:00Z"));
    }

    @Test
    void a_time_that_comes_twice_is_the_first() {
        assertThat(Recurrence.instant(LocalDateTime.parse("2026-10-25T01:30"), LONDON))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01T10:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4 | 12-01 12-03 12-15 12-17",
                "2026-12-31T10:00 | FREQ=MONTHLY;COUNT=3 | 12-31 01-31 03-31",
                "2026-12-01T10:00 | FREQ=MONTHLY;BYDAY=1TU;COUNT=3 | 12-01 01-05 02-02",
                "2026-12-25T10:00 | FREQ=MONTHLY;BYDAY=-1FR;COUNT=3 | 12-25 01-29 02-26",
                "2026-12-01T10:00 | FREQ=DAILY;UNTIL=20261203T235959 | 12-01 12-02 12-03",
            })
    void rules_of_people(String first, String rule, String dates) {
        var found = of(first, rule).starts().stream()
                .map(start -> start.atZone(LONDON))
                .peek(start -> assertThat(start.toLocalTime()).isEqualTo(LocalTime.of(10, 0)))
                .map(start -> "%02d-%02d".formatted(start.getMonthValue(), start.getDayOfMonth()))
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01T10:00 | nonsense | scheduling.rule",
                "2026-12-01T10:00 | FREQ=WEEKLY | scheduling.rule",
                "2026-12-01T10:00 | FREQ=HOURLY;COUNT=3 | scheduling.rule",
                "2026-12-01T10:00 | FREQ=SECONDLY;COUNT=1000000000 | scheduling.rule",
                "2026-12-01T10:00 | FREQ=DAILY;UNTIL=20261203T235959Z | scheduling.rule",
                "2026-12-01T10:00 | FREQ=DAILY;COUNT=105 | scheduling.rule.long",
                "2026-12-01T10:00 | FREQ=DAILY;COUNT=2000000000 | scheduling.rule.long",
                "2026-12-01T10:00 | FREQ=YEARLY;COUNT=5 | scheduling.rule.long",
                "2026-12-01T10:00 | FREQ=WEEKLY;BYDAY=WE;COUNT=5 | scheduling.rule.start",
                "2026-12-01T10:00 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2 | scheduling.rule",
            })
    void what_is_no_rule_for_appointments_is_refused_by_name(String first, String rule, String code) {
        assertThatThrownBy(() -> of(first, rule))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.fields())
                        .extracting(TendException.FieldError::code)
                        .containsExactly(code));
    }

    @Test
    void twice_a_week_for_a_year_is_as_long_as_it_gets() {
        assertThat(of("2026-12-01T10:00", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=104").starts())
                .hasSize(Recurrence.MOST);
    }

    private static Recurrence of(String first, String rule) {
        return new Recurrence(LocalDateTime.parse(first), LONDON, rule);
    }
}
