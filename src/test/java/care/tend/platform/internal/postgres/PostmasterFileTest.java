package care.tend.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmasterFileTest {

    @Test
    void a_server_that_answers() {
        var text = "7668\n/srv/tend/postgres\n1795256710\n54999\n\n127.0.0.1\n  2147667         4\nready   \n";

        assertThat(PostmasterFile.parse(text)).contains(new PostmasterFile(7668, "/srv/tend/postgres", 54_999, true));
    }

    @Test
    void a_server_that_is_coming_up() {
        assertThat(PostmasterFile.parse(
                        "7668\n/srv/tend/postgres\n1795256710\n54999\n\n127.0.0.1\n2147667 4\nstarting\n"))
                .get()
                .extracting(PostmasterFile::ready)
                .isEqualTo(false);
        assertThat(PostmasterFile.parse("7668\n/srv")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "garbage", "12x\n/srv", "1\n/srv\n2\nport"})
    void what_says_nothing_is_nothing(String text) {
        assertThat(PostmasterFile.parse(text)).isEmpty();
    }

    @Test
    void a_log_ends_with_the_reason() {
        assertThat(LogTail.reason("""
                2026-11-21 10:36:01 UTC [1] LOG:  starting
                2026-11-21 10:36:01 UTC [1] FATAL:  could not create lock file
                2026-11-21 10:36:02 UTC [1] LOG:  database system is shut down
                """)).isEqualTo("could not create lock file");
        assertThat(LogTail.reason("LOG: fine")).isEqualTo("it ended at once");
    }
}
