package care.tend.platform;

import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies the body of a PATCH: what it names is changed, {@code null} takes away, the rest stays (JSON Merge Patch, RFC
 * 7396). The result passes through the record's own rules, so a patch can reach no state that a whole form could not.
 */
@Component
public class Merge {

    private final JsonMapper json;

    Merge(JsonMapper json) {
        this.json = json;
    }

    /** {@code current} with {@code patch} laid over it. */
    public <T> T over(T current, ObjectNode patch, Class<T> type) {
        var target = (ObjectNode) json.valueToTree(current);
        lay(patch, target);
        try {
            return json.treeToValue(target, type);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("patch", unreadable, new Body());
        }
    }

    private static void lay(ObjectNode patch, ObjectNode target) {
        for (var field : patch.properties()) {
            var value = field.getValue();
            if (value instanceof ObjectNode inner) {
                var existing = target.get(field.getKey()) instanceof ObjectNode object ? object : target.objectNode();
                target.set(field.getKey(), existing);
                lay(inner, existing);
            } else if (value.isNull()) {
                target.remove(field.getKey());
            } else {
                target.set(field.getKey(), value);
            }
        }
    }

    private static final class Body implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
