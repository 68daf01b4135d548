package care.tend.scheduling.internal.hours.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dates are those the governments published for years that are over or announced. */
class HolidayCalendarTest {

    private final Path home;

    HolidayCalendarTest(@TempDir Path home) {
        this.home = home;
    }

    private List<String> off(String code, int year) {
        return new HolidayCalendars(home)
                .of(code).orElseThrow().between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                        .map(day -> day.date().toString().substring(5) + (day.substitute() ? "*" : ""))
                        .toList();
    }

    @Test
    void kazakhstan_gives_the_next_working_day_for_a_weekend_but_not_for_the_religious_days() {
        assertThat(off("KZ", 2025))
                .containsExactly(
                        "01-01", "01-02", "01-07", "03-08", "03-10*", "03-21", "03-22", "03-23", "03-24*", "03-25*",
                        "05-01", "05-07", "05-09", "06-06", "07-06", "07-07*", "08-30", "09-01*", "10-25", "10-27*",
                        "12-16");
        assertThat(off("KZ", 2024)).contains("01-07", "06-16").doesNotContain("01-08*", "06-17*");
    }

    @Test
    void the_constitution_of_kazakhstan_has_another_day_since_there_is_another() {
        assertThat(off("KZ", 2026)).doesNotContain("08-30", "03-15").contains("05-27");
        assertThat(off("KZ", 2027)).contains("03-15").doesNotContain("08-30");
    }

    @Test
    void england_moved_days_for_jubilee_funeral_and_coronation() {
        assertThat(off("GB-ENG", 2021))
                .containsExactly(
                        "01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-25", "12-26", "12-27*", "12-28*");
        assertThat(off("GB-ENG", 2022))
                .containsExactly(
                        "01-01", "01-03*", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-25",
                        "12-26", "12-27*");
        assertThat(off("GB-ENG", 2020)).contains("05-08").doesNotContain("05-04");
        assertThat(off("GB-ENG", 2023)).contains("05-01", "05-08", "05-29");
    }

    @Test
    void scotland_keeps_two_days_of_new_year_and_no_easter_monday() {
        assertThat(off("GB-SCT", 2022))
                .containsExactly(
                        "01-01", "01-02", "01-03*", "01-04*", "04-15", "05-02", "06-02", "06-03", "08-01", "09-19",
                        "11-30", "12-25", "12-26", "12-27*");
        assertThat(off("GB-SCT", 2023)).contains("01-02", "01-03*");
        assertThat(off("GB-SCT", 2026)).contains("06-15", "08-03", "11-30").doesNotContain("04-06");
        assertThat(off("GB-SCT", 2024)).contains("11-30", "12-02*");
    }

    @Test
    void northern_ireland_has_two_days_of_its_own() {
        assertThat(off("GB-NIR", 2024)).contains("03-17", "03-18*", "07-12", "04-01");
        assertThat(off("GB-NIR", 2025)).contains("03-17", "07-12", "07-14*");
    }

    @Test
    void the_united_states_take_the_nearest_weekday_also_across_the_year() {
        assertThat(off("US", 2026))
                .containsExactly(
                        "01-01", "01-19", "02-16", "05-25", "06-19", "07-03*", "07-04", "09-07", "10-12", "11-11",
                        "11-26", "12-25");
        assertThat(off("US", 2021)).contains("12-24*", "12-25", "12-31*", "07-05*");
        assertThat(off("US", 2022)).contains("01-01", "12-26*");
        assertThat(off("US", 2020)).doesNotContain("06-19");
    }

    @Test
    void every_set_speaks_all_languages_and_names_its_source() {
        assertThat(new HolidayCalendars(home).all()).hasSize(5).allSatisfy(calendar -> {
            assertThat(calendar.source()).isNotBlank();
            assertThat(calendar.entries())
                    .allSatisfy(entry -> assertThat(entry.name().byLanguage().keySet())
                            .containsExactlyInAnyOrder(Language.values()));
        });
    }

    @Test
    void an_operator_adds_a_country_and_a_broken_file_takes_nothing_away() throws IOException {
        Files.createDirectory(home.resolve("holidays"));
        Files.writeString(home.resolve("holidays/ie.json"), """
                {"code": "IE", "name": {"en": "Ireland"}, "source": "gov.ie", "weekend": "stays",
                 "days": [{"name": {"en": "St Brigid's Day"}, "on": "first monday of february", "from": 2023},
                          {"name": {"en": "St Stephen's Day"}, "on": "12-26"}]}
                """);
        Files.writeString(home.resolve("holidays/xx.json"), "{");

        assertThat(off("IE", 2027)).containsExactly("02-01", "12-26");
        assertThat(off("IE", 2022)).containsExactly("12-26");
        assertThat(new HolidayCalendars(home).all()).hasSize(6);
    }

    @Test
    void a_file_that_says_no_day_is_refused_with_the_words_it_used() {
        for (var on : List.of("fifth monday of may", "32-13", "someday", "easter plus one", "hijri 13-40")) {
            var text = """
                    {"code": "IE", "name": {}, "source": "", "weekend": "stays", "days": [{"name": {}, "on": "%s"}]}
                    """.formatted(on);
            assertThatThrownBy(() -> HolidayFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(on);
        }
    }
}
