package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import java.util.HashMap;
import java.util.Map;

/** What a stranger asks and sends to hold and to book. */
final class Wishes {

    private Wishes() {}

    /** What {@code who} is offered on that day, as it was sent. */
    static String slots(Http who, Clinic clinic) {
        var answer = who.get(clinic.api("/slots?service=%s&location=%s&from=2026-11-25&to=2026-11-26"
                .formatted(clinic.checkUp(), clinic.location())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    static Map<String, Object> wish(Clinic clinic, String start) {
        return Map.of(
                "service",
                clinic.checkUp().text(),
                "location",
                clinic.location().text(),
                "start",
                start);
    }

    static Map<String, Object> booking(Clinic clinic, String start) {
        return with(wish(clinic, start), "client", dana());
    }

    static Map<String, Object> fromHold(Http.Answer hold) {
        return Map.of("hold", hold.json().path("id").asString(), "client", dana());
    }

    static Map<String, Object> dana() {
        return Map.of("name", "Dana Karimova", "email", "dana@example.com");
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
