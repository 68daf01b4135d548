package care.tend;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as committed is the API as built. After a change on purpose, {@code ./tend api} writes it anew (this test
 * with {@code -Dtend.api.write=true}).
 */
class ApiTest extends ServerTest {

    private static final Path COMMITTED = Path.of("api/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void the_committed_description_is_what_the_code_says() throws IOException {
        var built = text(describe());

        if (Boolean.getBoolean("tend.api.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, built);
        }

        assertThat(Files.readString(COMMITTED))
                .as("api/openapi.json is not what the code says; write it anew with ./tend api")
                .isEqualTo(built);
    }

    @Test
    void every_operation_has_a_name_a_summary_and_an_answer() {
        for (var path : describe().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var at = operation.getKey() + " " + path.getKey();
                assertThat(operation.getValue().path("operationId").asString(""))
                        .as(at)
                        .isNotBlank();
                assertThat(operation.getValue().path("summary").asString(""))
                        .as(at)
                        .isNotBlank();
                assertThat(operation.getValue().path("responses").size()).as(at).isPositive();
            }
        }
    }

    private JsonNode describe() {
        var answer = visitor().get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        var description = (ObjectNode) answer.json();
        description.remove("servers");
        return description;
    }

    /** In one order, so that a change shows as that change alone. */
    private static String text(JsonNode description) {
        return JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
    }
}
