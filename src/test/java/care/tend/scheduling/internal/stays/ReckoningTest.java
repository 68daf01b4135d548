package care.tend.scheduling.internal.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.PoolId;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.BoardingTerms.Unit;
import care.tend.catalogue.BoardingTerms.Window;
import care.tend.catalogue.LateFee;
import care.tend.catalogue.LateFee.Charge;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayDates.Half;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights, days and halves of days; what they cost; and nights in which clocks change. */
class ReckoningTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "NIGHT, 0, 0",
        "NIGHT, 1, 1",
        "NIGHT, 7, 7",
        "DAY, 0, 1",
        "DAY, 2, 3",
        "HALF_DAY, 0, 2",
        "HALF_DAY, 1, 4"
    })
    void nights_leave_out_the_last_day_and_days_count_it(Unit unit, int days, int units) {
        assertThat(Reckoning.units(unit, new StayDates(MONDAY, MONDAY.plusDays(days))))
                .isEqualTo(units);
    }

    @Test
    void halves_are_counted_from_half_to_half() {
        assertThat(halves(0, Half.MORNING, Half.MORNING)).isEqualTo(1);
        assertThat(halves(0, Half.AFTERNOON, Half.AFTERNOON)).isEqualTo(1);
        assertThat(halves(1, Half.AFTERNOON, Half.MORNING)).isEqualTo(2);
        assertThatThrownBy(() -> halves(0, Half.AFTERNOON, Half.MORNING)).isInstanceOf(Invalid.class);
    }

    private static int halves(int days, Half first, Half last) {
        return Reckoning.units(Unit.HALF_DAY, new StayDates(MONDAY, MONDAY.plusDays(days), first, last));
    }

    @Test
    void a_night_in_which_clocks_change_is_one_night() {
        var terms = terms(Unit.NIGHT, null);
        var spring = new StayDates(LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 28));
        var autumn = new StayDates(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25));

        assertThat(Reckoning.period(terms, spring, LONDON).length()).isEqualTo(Duration.ofHours(20));
        assertThat(Reckoning.period(terms, autumn, LONDON).length()).isEqualTo(Duration.ofHours(22));
        for (var dates : List.of(spring, autumn)) {
            assertThat(Reckoning.units(Unit.NIGHT, dates)).isEqualTo(1);
            assertThat(Reckoning.total(Reckoning.lines(terms, dates, 1))).isEqualTo(pounds(40));
        }
    }

    /** 01:30 does not exist on 28 March 2027 in London, and comes twice on 31 October. */
    @Test
    void a_time_that_is_skipped_is_the_change_and_one_that_comes_twice_opens_early_and_closes_late() {
        var skipped = LocalDate.of(2027, 3, 28);
        var twice = LocalDate.of(2027, 10, 31);
        var time = LocalTime.of(1, 30);

        assertThat(Reckoning.begins(skipped, time, LONDON)).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(Reckoning.ends(skipped, time, LONDON)).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(Reckoning.begins(twice, time, LONDON)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(Reckoning.ends(twice, time, LONDON)).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    /** On the wall clock they come and go at the same hour on every day of the year, in every zone. */
    @Property(tries = 1000)
    void whoever_comes_reads_the_same_clock_every_day(
            @ForAll @IntRange(max = 2500) int day,
            @ForAll @IntRange(min = 1, max = 30) int nights,
            @ForAll("zones") ZoneId zone) {
        var from = LocalDate.of(2024, 1, 1).plusDays(day);
        var period = Reckoning.period(terms(Unit.NIGHT, null), new StayDates(from, from.plusDays(nights)), zone);

        assertThat(period.start().atZone(zone).toLocalDateTime()).isEqualTo(from.atTime(14, 0));
        assertThat(period.end().atZone(zone).toLocalDateTime())
                .isEqualTo(from.plusDays(nights).atTime(11, 0));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/London", "Asia/Almaty", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia")
                .map(ZoneId::of);
    }

    @Test
    void those_who_share_pay_less_each() {
        var lines = Reckoning.lines(terms(Unit.NIGHT, null), new StayDates(MONDAY, MONDAY.plusDays(3)), 3);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().sum()).isEqualTo(pounds(120));
        assertThat(lines.getLast().sum()).isEqualTo(pounds(2 * 3 * 25));
        assertThat(Reckoning.total(lines)).isEqualTo(pounds(270));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0", "31, 1", "1440, 1", "1441, 2", "2880, 2", "2881, 3"})
    void fetching_late_costs_after_the_grace_and_again_for_each_day(int minutes, int times) {
        var due = Instant.parse("2026-11-25T11:00:00Z");
        var terms = terms(Unit.NIGHT, new LateFee(30, Charge.FIXED, pounds(10)));

        var late = Reckoning.late(terms, 1, due, due.plus(Duration.ofMinutes(minutes)));

        assertThat(late.map(line -> line.sum().minor()).orElse(0L)).isEqualTo(1000L * times);
    }

    @Test
    void late_by_half_a_unit_leaves_the_odd_penny_to_the_guest() {
        var due = Instant.parse("2026-11-25T11:00:00Z");
        var later = due.plus(Duration.ofHours(2));
        var odd = new BoardingTerms(
                Unit.NIGHT,
                new PoolId(new UUID(0, 1)),
                Money.of(999, "GBP"),
                pounds(5),
                window(14, 18),
                window(8, 11),
                null,
                1,
                30,
                new LateFee(0, Charge.HALF, null),
                List.of(),
                true);

        assertThat(Reckoning.late(odd, 1, due, later).orElseThrow().sum()).isEqualTo(Money.of(499, "GBP"));
        assertThat(Reckoning.late(odd, 2, due, later).orElseThrow().sum()).isEqualTo(Money.of(749, "GBP"));
    }

    private static BoardingTerms terms(Unit unit, @Nullable LateFee late) {
        return new BoardingTerms(
                unit,
                new PoolId(new UUID(0, 1)),
                pounds(40),
                pounds(25),
                window(14, 18),
                window(8, 11),
                null,
                1,
                30,
                late,
                List.of(),
                true);
    }

    private static Window window(int from, int until) {
        return new Window(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static Money pounds(long whole) {
        return Money.of(whole * 100, "GBP");
    }
}
