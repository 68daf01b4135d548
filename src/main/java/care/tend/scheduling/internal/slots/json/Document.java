package care.tend.scheduling.internal.slots.json;

import care.tend.scheduling.internal.slots.Question;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case, or an array of cases.
 *
 * @param isArray whether the answer is an array as well
 */
public record Document(boolean isArray, List<Question> questions) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Document {
        questions = List.copyOf(questions);
    }

    /**
     * Reads a document to its end.
     *
     * @throws CaseRefused when it is not JSON, or a case in it says something else than it may; in an array one bad
     *     case refuses all
     */
    public static Document read(InputStream in) {
        var root = new Place(json(in), "");
        return root.value().isArray()
                ? new Document(true, root.each(CaseReader::question))
                : new Document(false, List.of(CaseReader.question(root)));
    }

    private static JsonNode json(InputStream in) {
        try (var parser = MAPPER.createParser(in)) {
            return json(parser);
        }
    }

    private static JsonNode json(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                throw new CaseRefused("", "is empty");
            }
            JsonNode root = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw new CaseRefused("", "goes on after its end");
            }
            return root;
        } catch (JacksonException e) {
            var pointer = parser.streamReadContext().pathAsPointer().toString();
            throw new CaseRefused(pointer, "is not JSON: " + reason(e));
        }
    }

    /** What is wrong, without the parser's remarks about its own settings. */
    private static String reason(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(start marker at .*", "");
    }
}
