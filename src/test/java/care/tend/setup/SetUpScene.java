package care.tend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who has an account and no business yet. */
abstract class SetUpScene extends ServerTest {

    static final String SET_UP = "/api/v1/set-up";

    @Autowired
    Scene scene;

    Http asel = new Http(0);

    @BeforeEach
    void somebody_without_a_business() {
        asel = scene.signedIn(port, scene.account()).with("Accept-Language", "ru");
    }

    /** She has told the first step. */
    Http.Answer told(String trade, String name, String slug) {
        var place = Map.of(
                "trade",
                trade,
                "name",
                name,
                "slug",
                slug,
                "address",
                "Сәтбаев 1, Алматы",
                "zone",
                "Asia/Almaty",
                "currency",
                "KZT");
        var answer = asel.put(SET_UP + "?through=place", Map.of("step", "hours", "place", place));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    boolean slugIsFree(String slug) {
        return visitor().get(SET_UP + "/slug?slug=" + slug).json().path("free").asBoolean();
    }

    static List<String> fields(Http.Answer answer) {
        return answer.json().path("errors").findValuesAsString("field");
    }
}
