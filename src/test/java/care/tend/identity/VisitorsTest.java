package care.tend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.ServerTest;
import org.junit.jupiter.api.Test;

class VisitorsTest extends ServerTest {

    @Test
    void somebody_with_an_invented_cookie_is_a_visitor() {
        var answer = visitor().with("Cookie", "tend=made-up").get("/api/v1/me/sessions");

        assertThat(answer.status()).isIn(401, 404);
    }
}
