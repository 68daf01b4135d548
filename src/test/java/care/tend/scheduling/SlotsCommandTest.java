package care.tend.scheduling;

import static care.tend.scheduling.SlotsTerminal.CASE;
import static care.tend.scheduling.SlotsTerminal.SMALLEST;
import static care.tend.scheduling.SlotsTerminal.replaceFirst;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code tend slots}: what it reads, and what it answers. */
class SlotsCommandTest {

    private static final String HOST = "\"id\": \"h1\", \"zone\": \"Asia/Almaty\",";

    private final SlotsTerminal terminal = new SlotsTerminal();

    private String answer(String input, String... args) {
        return terminal.answer(input, args);
    }

    @Test
    void answers_a_case_with_every_field() {
        assertThat(answer(CASE))
                .isEqualTo("{\"slots\":[{\"start\":\"2027-01-04T09:00:00Z\",\"hosts\":[\"h1\"]},"
                        + "{\"start\":\"2027-01-06T23:15:00Z\",\"hosts\":[\"h1\"]},"
                        + "{\"start\":\"2027-01-06T23:30:00Z\",\"hosts\":[\"h1\"]}]}");
    }

    @Test
    void answers_a_case_with_as_few_fields_as_may_be() {
        assertThat(answer(SMALLEST)).isEqualTo("{\"slots\":[{\"start\":\"2027-01-04T09:00:00Z\",\"hosts\":[\"h1\"]}]}");
    }

    @Test
    void answers_an_array_with_an_array() {
        assertThat(answer("[" + SMALLEST + "," + SMALLEST + "]", "-"))
                .startsWith("[{\"slots\":[{")
                .endsWith("}]}]");
        assertThat(answer("[]", "-")).isEqualTo("[]");
        assertThat(answer("[" + SMALLEST + "]")).startsWith("[{");
    }

    @Test
    void tells_how_long_it_took() {
        var number = "[0-9]+";
        var nanos = "\\{\"min\":%s,\"median\":%s,\"p99\":%s}".formatted(number, number, number);

        assertThat(answer(SMALLEST, "--repeat", "3"))
                .matches("\\{\"slots\":\\[.*],\"engineNanos\":" + nanos + ",\"textNanos\":" + nanos + "}");
    }

    @Test
    void writes_ids_as_they_were_given() {
        assertThat(answer(SMALLEST.replace("h1", "Д\\\"/\\u0001"))).contains("[\"Д\\\"/\\u0001\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-04T08:59:59Z",
                "2027-01-04t08:59:59.999999999999z",
                "2027-01-04T13:59:59+05:00",
                "2027-01-03T09:00:00.0-23:59",
                "2027-01-04T08:00:00-00:00",
                "2016-12-31T23:59:60Z",
                "2017-01-01T05:59:60.5+06:00"
            })
    void reads_any_form_of_instant(String instant) {
        var unlimited = replaceFirst(CASE, "\"days\": 30", "\"days\": 5000");

        assertThat(answer(replaceFirst(unlimited, "2027-01-04T08:00:00Z", instant)))
                .contains("2027-01-04T09:00:00Z");
    }

    @Test
    void a_fraction_however_small_is_after_the_whole_second() {
        var notice = replaceFirst(CASE, "\"minNoticeMinutes\": 0", "\"minNoticeMinutes\": 60");

        assertThat(answer(notice)).contains("2027-01-04T09:00:00Z");
        assertThat(answer(replaceFirst(notice, "08:00:00Z", "08:00:00.000000000000001Z")))
                .doesNotContain("2027-01-04");
    }

    @ParameterizedTest
    @CsvSource({"30, 30.0", "30, 3e1", "30, 300E-1"})
    void a_whole_number_may_be_written_in_other_ways(String plain, String other) {
        assertThat(answer(CASE.replace("Minutes\": " + plain, "Minutes\": " + other)))
                .isEqualTo(answer(CASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+5", "EST", "MST", "HST", "ROC", "Europe/Kyiv", "US/Pacific", "Asia/Saigon"})
    void zones_may_be_links_of_the_database(String zone) {
        assertThat(answer(SMALLEST.replace("Asia/Almaty", zone))).contains("2027-01-04T09:00:00Z");
    }

    @Test
    void a_range_without_length_is_ignored() {
        var busy = SMALLEST.replace(
                HOST,
                HOST + "\"busy\": [{ \"start\": \"2027-01-04T09:30:00Z\", \"end\": \"2027-01-04T14:30:00+05:00\" }],");

        assertThat(answer(busy)).isEqualTo(answer(SMALLEST));
    }
}
