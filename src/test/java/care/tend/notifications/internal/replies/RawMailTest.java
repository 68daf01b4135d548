package care.tend.notifications.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in a mail the calendar is found, and where nobody looks for it. */
class RawMailTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8})
    void it_may_lie_a_few_parts_deep(int depth) throws Exception {
        assertThat(calendar(nested(depth))).contains(CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 60, 190})
    void deeper_nobody_looks(int depth) throws Exception {
        assertThat(calendar(nested(depth))).isEmpty();
    }

    @Test
    void a_file_beside_the_words_is_as_good() throws Exception {
        var mail = """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Hi
                --b
                Content-Type: application/ics; name=invite.ics
                Content-Transfer-Encoding: base64

                QkVHSU46VkNBTEVOREFSDQpFTkQ6VkNBTEVOREFS
                --b--
                """;
        assertThat(calendar(mail)).contains(CALENDAR);
    }

    static List<String> senseless() {
        return List.of(
                "",
                "Content-Type: text/calendar\r\nContent-Transfer-Encoding: rot13\r\n\r\n" + CALENDAR,
                "Content-Type: multipart/mixed\r\n\r\n--\r\n",
                "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
                "Content-Type: ;;;;=\"\r\n\r\n" + CALENDAR,
                "Content-Type: message/rfc822\r\n\r\nContent-Type: text/calendar\r\n\r\n" + CALENDAR,
                "Content-Type: multipart/mixed; boundary=a\r\n\r\n" + "--a\r\n\r\n".repeat(100_000),
                "Content-Type: text/calendar\r\n\r\n" + "X".repeat(RawMail.MOST_BYTES));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void what_makes_no_sense_has_none(String mail) throws Exception {
        assertThat(calendar(mail)).isEmpty();
    }

    @Test
    void of_a_long_calendar_the_beginning_is_read() throws Exception {
        var mail = "Content-Type: text/calendar\r\n\r\n" + "X".repeat(900_000);
        assertThat(calendar(mail).orElseThrow()).hasSize(1 << 18);
    }

    private static String nested(int depth) {
        var mail = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        return mail + "Content-Type: text/calendar\r\n\r\n" + CALENDAR;
    }

    private static Optional<String> calendar(String mail) throws Exception {
        return RawMail.read(mail.getBytes(StandardCharsets.UTF_8)).flatMap(RawMail::calendar);
    }
}
