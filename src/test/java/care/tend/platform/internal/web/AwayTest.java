package care.tend.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Problems;
import care.tend.testing.ServerTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

/** A database that is away is no mistake of ours, and no mistake of ours is blamed on it. */
class AwayTest extends ServerTest {

    @Autowired
    private ProblemAdvice advice;

    @Autowired
    private Problems problems;

    @Autowired
    private Refusing refusing;

    @ParameterizedTest
    @CsvSource({
        "53100, disk full, 503",
        "57P01, terminating connection due to administrator command, 503",
        "08006, an I/O error occurred while sending to the backend, 503",
        ", Connection is closed, 503",
        "23505, duplicate key, 500",
        "42601, syntax error, 500"
    })
    void a_failure_is_told_by_its_state(String state, String message, int status) {
        var fault = new UncategorizedSQLException("book", null, new SQLException(message, state));

        var answer = advice.other(fault, new MockHttpServletRequest());

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().containsHeader("Retry-After")).isEqualTo(status == 503);
    }

    @Test
    void who_comes_while_it_is_away_is_asked_to_come_back_at_the_first_door() throws Exception {
        var response = new MockHttpServletResponse();

        new UnavailableFilter(problems, refusing)
                .doFilter(new MockHttpServletRequest("GET", "/api/v1/me"), response, (request, answer) -> {
                    throw new TransactionSystemException("commit", new SQLException("gone", "08006"));
                });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(response.getContentAsString()).contains("\"code\":\"unavailable\"");
    }
}
