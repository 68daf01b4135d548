package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation that reads a body is sent bodies in which something is left out, null, or of another kind, made from
 * the API's own description. What a client can send is answered as the client's fault, never as ours.
 */
class SparseBodiesCampaign extends ServerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final int DEPTH = 3;

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    private JsonNode description = NODES.objectNode();

    @Test
    void what_is_left_out_is_never_a_fault_of_ours() throws IOException {
        description = JSON.readTree(Files.readString(Path.of("api/openapi.json")));
        var account = scene.account();
        var clinic = given.clinic(1, account);
        var owner = scene.signedIn(port, account);
        var ids = ids(clinic);

        var tried = tried((method, path, body) ->
                send(owner, method, filled(path, ids), body).status());

        assertThat(tried.faults()).isEmpty();
        assertThat(tried.sent()).isGreaterThan(1000);
    }

    /** The twin: an operation that reads a name without looking whether it is there is found out. */
    @Test
    void one_that_reads_what_is_not_there_is_found() {
        description = JSON.readTree("""
                {"paths": {"/names": {"post": {"requestBody": {"content": {"application/json": {"schema":
                    {"type": "object", "properties": {"name": {"type": "string"}}}}}}}}}}""");

        var missing = tried((method, path, body) -> body.isObject() && !body.has("name") ? 500 : 200);
        var empty = tried((method, path, body) -> body.path("name").isNull() ? 500 : 200);
        var tooLong =
                tried((method, path, body) -> body.path("name").asString("").length() > 4000 ? 500 : 200);

        assertThat(List.of(missing, empty, tooLong))
                .allSatisfy(tried -> assertThat(tried.faults()).containsOnlyKeys("post /names"));
    }

    private interface Server {
        /** The status of its answer. */
        int answer(String method, String path, JsonNode body);
    }

    /** @param faults one body for each operation that answered it as if the fault were ours */
    private record Tried(int sent, Map<String, String> faults) {}

    private Tried tried(Server server) {
        var faults = new TreeMap<String, String>();
        int sent = 0;
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var schema = operation
                        .getValue()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
                for (var body : schema.isMissingNode() ? List.<JsonNode>of() : bodies(schema)) {
                    int status = server.answer(operation.getKey(), path.getKey(), body);
                    sent++;
                    if (status >= 500 && status != 503) {
                        faults.putIfAbsent(operation.getKey() + " " + path.getKey(), body.toString());
                    }
                }
            }
        }
        return new Tried(sent, faults);
    }

    private Map<String, String> ids(Clinic clinic) {
        var booked = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", "2026-11-25T05:00:00Z",
                                "client", Map.of("name", "Dana", "email", "dana@example.org")))
                .json();
        var link = booked.path("manageUrl").asString();
        return Map.of(
                "business", clinic.id().text(),
                "service", clinic.checkUp().text(),
                "location", clinic.location().text(),
                "provider", clinic.providers().getFirst().text(),
                "appointment", booked.path("id").asString(),
                "secret", link.substring(link.lastIndexOf('/') + 1),
                "date", "2026-11-26",
                "monday", "2026-11-23");
    }

    /** What is not known by name is somebody else's. */
    private static String filled(String path, Map<String, String> ids) {
        return BLANK.matcher(path).replaceAll(blank -> {
            var name = blank.group(1);
            return ids.getOrDefault(name, name.substring(0, 3) + "_" + UUID.randomUUID());
        });
    }

    private static Http.Answer send(Http owner, String method, String address, JsonNode body) {
        return switch (method) {
            case "put" -> owner.put(address, body);
            case "patch" -> owner.patch(address, body);
            default -> owner.post(address, body);
        };
    }

    private List<JsonNode> bodies(JsonNode schema) {
        var whole = sample(schema, 0);
        return Stream.concat(
                        Stream.of(NODES.objectNode(), NODES.arrayNode(), NODES.nullNode(), whole),
                        variants(whole).stream())
                .distinct()
                .toList();
    }

    /** Each value in it, at every depth, left out and put otherwise in turn. */
    private static List<JsonNode> variants(JsonNode whole) {
        var variants = new ArrayList<JsonNode>();
        if (whole instanceof ObjectNode object) {
            for (var property : object.properties()) {
                var name = property.getKey();
                var without = object.deepCopy();
                without.remove(name);
                variants.add(without);
                Stream.concat(others(), variants(property.getValue()).stream())
                        .forEach(other -> variants.add(object.deepCopy().set(name, other)));
            }
        }
        if (whole instanceof ArrayNode array && !array.isEmpty()) {
            Stream.concat(others(), variants(array.get(0)).stream())
                    .forEach(other -> variants.add(NODES.arrayNode().add(other)));
        }
        return variants;
    }

    private static Stream<JsonNode> others() {
        return Stream.of(
                NODES.nullNode(),
                NODES.objectNode(),
                NODES.arrayNode(),
                NODES.stringNode(""),
                NODES.stringNode("x".repeat(5000)),
                NODES.numberNode(-1),
                NODES.numberNode(Long.MAX_VALUE));
    }

    private JsonNode sample(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().substring("#/components/schemas/".length());
            return sample(description.path("components").path("schemas").path(name), depth);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return sample(schema.path(choice).path(0), depth);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("object");
        return switch (type) {
            case "string" -> NODES.stringNode(text(schema.path("format").asString("")));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "array" ->
                depth > DEPTH ? NODES.arrayNode() : NODES.arrayNode().add(sample(schema.path("items"), depth + 1));
            default -> object(schema, depth);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth <= DEPTH) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), sample(property.getValue(), depth + 1)));
        }
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-11-26";
            case "date-time" -> "2026-11-26T05:00:00Z";
            case "time", "partial-time" -> "10:00";
            case "uri", "url" -> "https://example.org/";
            default -> "x";
        };
    }
}
