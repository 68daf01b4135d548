package care.tend.scheduling;

import static care.tend.scheduling.SlotsTerminal.CASE;
import static care.tend.scheduling.SlotsTerminal.SMALLEST;
import static care.tend.scheduling.SlotsTerminal.replaceFirst;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code tend slots} refuses, and the place of the fault it names. */
class SlotsRefusalTest {

    private static final String HOST = "\"id\": \"h1\", \"zone\": \"Asia/Almaty\",";

    private final SlotsTerminal terminal = new SlotsTerminal();

    private String answer(String input, String... args) {
        return terminal.answer(input, args);
    }

    private void assertRefused(String input, String pointer) {
        assertThat(terminal.refusal(input)).startsWith(pointer + " ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--repeat",
                "--repeat 0",
                "--repeat -1",
                "--repeat x",
                "--repeat 9999999999",
                "case.json",
                "--help"
            })
    void refuses_arguments_it_does_not_know(String args) {
        assertThat(terminal.refusal(SMALLEST, args.split(" "))).startsWith("Usage: tend slots");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "now": "2027-01-04T08:00:00Z"  | "then": 1                  | /then
            "now": "2027-01-04T08:00:00Z"  | "now": 1                   | /now
            "now": "2027-01-04T08:00:00Z"  | "now": null                | /now
            "zone": "Europe/London",       | "zone": "Mars/Olympus",    | /zone
            "zone": "Europe/London",       | "zone": "+01:00",          | /zone
            "zone": "Europe/London",       | "zone": "UTC+1",           | /zone
            "zone": "Europe/London",       | "zone": "europe/london",   | /zone
            "zone": "Europe/London",       | "zone": "",                | /zone
            "zone": "Europe/London",       | "zone": "SystemV/PST8",    | /zone
            "zone": "Europe/London",       | "~a/b": 1,                 | /~0a~1b
            "zone": "Europe/London",       | "зона": 1,                 | /зона
            "to": "2027-01-08T00:00:00Z"   | "to": "2027-01-03T23:59:59Z" | /window/to
            "to": "2027-01-08T00:00:00Z"   | "till": 1                  | /window/till
            , "to": "2027-01-08T00:00:00Z" | ''                         | /window/to
            "assignment": "single"         | "assignment": "both"       | /assignment
            "assignment": "single"         | "assignment": "SINGLE"     | /assignment
            "durationMinutes": 30          | "durationMinutes": 0       | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": -30     | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": 30.5    | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": 1e99999 | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": 1e-9    | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": "30"    | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": true    | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": null    | /service/durationMinutes
            "durationMinutes": 30          | "durationMinutes": 9007199254740992 | /service/durationMinutes
            "durationMinutes": 30,         | ''                         | /service/durationMinutes
            "intervalMinutes": 15          | "intervalMinutes": 0       | /service/intervalMinutes
            "intervalMinutes": 15          | "interval": 15             | /service/interval
            "bufferBeforeMinutes": 0, "bufferAfterMinutes": 0, "min | "bufferBeforeMinutes": -1, "min | /service/bufferBeforeMinutes
            "minNoticeMinutes": 0          | "minNoticeMinutes": -1     | /service/minNoticeMinutes
            "maxBookingsPerDay": 8         | "maxBookingsPerDay": -1    | /service/limits/maxBookingsPerDay
            "maxBookingsPerDay": 8         | "maxBookings": 8           | /service/limits/maxBookings
            "maxMinutesPerDay": 240        | "maxMinutesPerDay": 0.5    | /service/limits/maxMinutesPerDay
            "type": "rolling"              | "type": "range"            | /service/bookingWindow/type
            "type": "rolling",             | ''                         | /service/bookingWindow/type
            "days": 30,                    | ''                         | /service/bookingWindow/days
            "days": 30                     | "days": -1                 | /service/bookingWindow/days
            "calendarDays": true           | "calendarDays": 1          | /service/bookingWindow/calendarDays
            "id": "h1"                     | "id": 1                    | /hosts/0/id
            "id": "h1",                    | ''                         | /hosts/0/id
            "required": false              | "required": "no"           | /hosts/0/required
            "required": false              | "name": "Alma"             | /hosts/0/name
            "days": [1, 3]                 | "days": [1, 7]             | /hosts/0/weekly/0/days/1
            "days": [1, 3]                 | "days": [-1]               | /hosts/0/weekly/0/days/0
            "days": [1, 3]                 | "days": 1                  | /hosts/0/weekly/0/days
            "days": [1, 3]                 | "days": ["mon"]            | /hosts/0/weekly/0/days/0
            "start": "09:00"               | "start": "9:00"            | /hosts/0/weekly/0/start
            "start": "09:00"               | "start": "24:00"           | /hosts/0/weekly/0/start
            "start": "09:00"               | "start": "09:60"           | /hosts/0/weekly/0/start
            "start": "09:00"               | "start": "09:00:00"        | /hosts/0/weekly/0/start
            "start": "09:00"               | "start": 9                 | /hosts/0/weekly/0/start
            "start": "09:00",              | ''                         | /hosts/0/weekly/0/start
            "end": "10:00"                 | "end": "24:01"             | /hosts/0/weekly/0/end
            "end": "10:00"                 | "end": "25:00"             | /hosts/0/weekly/0/end
            "date": "2027-01-06"           | "date": "2027-02-29"       | /hosts/0/overrides/0/date
            "date": "2027-01-06"           | "date": "2027-1-6"         | /hosts/0/overrides/0/date
            "date": "2027-01-06",          | ''                         | /hosts/0/overrides/0/date
            "start": "23:15"               | "start": "24:00"           | /hosts/0/overrides/0/ranges/0/start
            "start": "23:15"               | "from": "23:15"            | /hosts/0/overrides/0/ranges/0/from
            "from": "2027-01-11"           | "from": "2027-01-13"       | /hosts/0/timeOff/0/to
            "to": "2027-01-12"             | "to": "12 January"         | /hosts/0/timeOff/0/to
            "end": "2027-01-04T09:45:00Z"  | "end": "2027-01-04T09:29:59Z" | /hosts/0/busy/0/end
            "kind": "booking"              | "kind": "block"            | /hosts/0/busy/0/kind
            "bufferAfterMinutes": 10       | "bufferAfterMinutes": 1.5  | /hosts/0/busy/0/bufferAfterMinutes
            "timeOff":                     | "open": [{ "start": "2027-01-04T09:00:00Z", "end": "2027-01-04T10:00:00Z" }], "timeOff": | /hosts/0/open
            "timeOff":                     | "open": [{ "start": "2027-01-04T09:00:00Z", "end": "2027-01-04T08:00:00Z" }], "timeOff": | /hosts/0/open/0/end
            } ] } ] }                      | } ] }, {"id": "h2", "zone": "UTC"} ] } | /hosts
            } ] } ] }                      | } ] }, {"id": "h1", "zone": "UTC"} ] } | /hosts/1/id
            } ] } ] }                      | } ] }, {"id": "h2", "zone": "Nowhere"} ] } | /hosts/1/zone
            } ] } ] }                      | } ] }, "h2" ] }            | /hosts/1
            """)
    void refuses_with_the_place_of_the_fault(String valid, String instead, String pointer) {
        assertRefused(replaceFirst(CASE, valid, instead), pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-04",
                "2027-01-04T08:00Z",
                "2027-01-04T08:00:00",
                "2027-01-04 08:00:00Z",
                "2027-01-04T24:00:00Z",
                "2027-01-04T08:60:00Z",
                "2027-01-04T08:00:60Z",
                "2027-02-30T08:00:00Z",
                "2027-01-04T08:00:00.Z",
                "2027-01-04T08:00:00+24:00",
                "2027-01-04T08:00:00+0100",
                "2027-01-04T08:00:00+01",
                "0000-01-01T00:00:00+00:01",
                "+12027-01-04T08:00:00Z",
                "",
                "now",
                "2027-01-04T08:00:00ZZ"
            })
    void refuses_what_is_not_an_instant(String instant) {
        assertRefused(replaceFirst(CASE, "2027-01-04T08:00:00Z", instant), "/now");
    }

    @Test
    void one_bad_case_refuses_all_with_its_index() {
        var bad = replaceFirst(CASE, "\"durationMinutes\": 30", "\"durationMinutes\": 0");

        assertRefused("[" + SMALLEST + "," + bad + "]", "/1/service/durationMinutes");
        assertRefused("[" + SMALLEST + ", 7]", "/1");
    }

    @Test
    void hosts_are_one_for_single_and_as_many_as_you_like_otherwise() {
        var none =
                "{ \"now\": \"2027-01-04T08:00:00Z\", \"assignment\": \"%s\", \"service\": { \"durationMinutes\": 60 },"
                        + " \"window\": { \"from\": \"2027-01-04T00:00:00Z\", \"to\": \"2027-01-05T00:00:00Z\" } %s }";

        assertRefused(none.formatted("single", ""), "/hosts");
        assertRefused(none.formatted("single", ", \"hosts\": []"), "/hosts");
        assertThat(answer(none.formatted("any", ""))).isEqualTo("{\"slots\":[]}");
        assertThat(answer(none.formatted("all", ", \"hosts\": []"))).isEqualTo("{\"slots\":[]}");
    }

    @Test
    void a_host_without_a_zone_takes_that_of_the_case() {
        var without = SMALLEST.replace("\"zone\": \"Asia/Almaty\",", "");

        assertRefused(without, "/hosts/0/zone");
        assertThat(answer(without.replace("\"assignment\"", "\"zone\": \"Asia/Almaty\", \"assignment\"")))
                .isEqualTo(answer(SMALLEST));
    }

    @Test
    void empty_hours_beside_open_times_say_nothing() {
        assertThat(answer(SMALLEST.replace(HOST, HOST + "\"weekly\": [], \"overrides\": [], \"timeOff\": [],")))
                .isEqualTo(answer(SMALLEST));
        assertRefused(
                SMALLEST.replace(HOST, HOST + "\"timeOff\": [{ \"from\": \"2027-01-01\", \"to\": \"2027-01-01\" }],"),
                "/hosts/0/open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | The document
            '   '                           | The document
            {"now": 1} {}                   | The document
            {"now": 1} x                    | The document
            {"now": "2027-01-04T08:00:00Z"  | /now
            {"now" 1}                       | /now
            {"now": 01}                     | /now
            {"now": NaN}                    | /now
            {"now": 'x'}                    | /now
            {"now": 1,}                     | /now
            {"now": 1, "now": 1}            | /now
            {"window": {"to": 1, "to": 2}}  | /window/to
            [{"now": 1, "now": 1}]          | /0/now
            {"hosts": [{"id": "a"}, {"id": x}]} | /hosts/1/id
            7                               | The document
            "now"                           | The document
            null                            | The document
            // no comment                   | The document
            """)
    void refuses_what_is_not_json_or_no_case(String input, String pointer) {
        assertRefused(input, pointer);
    }
}
