package care.tend.scheduling.internal.slots.json;

import care.tend.scheduling.internal.slots.IsoText;
import care.tend.scheduling.internal.slots.Slots;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as JSON, on one line. */
public final class Answers {

    private static final JsonFactory JSON = new JsonFactory();

    private Answers() {}

    /** An answer, and how long it took when somebody asked. */
    public record Answer(Slots slots, Optional<Timing> timing) {}

    /** The answers in an array, or the only one by itself. */
    public static String text(boolean asArray, List<Answer> answers) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            if (asArray) {
                json.writeStartArray();
            }
            answers.forEach(answer -> write(answer, json));
            if (asArray) {
                json.writeEndArray();
            }
        }
        return text.toString();
    }

    private static void write(Answer answer, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("slots");
        var slots = answer.slots();
        var starts = IsoText.of(slots.epochSeconds());
        for (int i = 0; i < starts.length; i++) {
            json.writeStartObject();
            json.writeStringProperty("start", starts[i]);
            json.writeArrayPropertyStart("hosts");
            slots.get(i).hosts().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        answer.timing().ifPresent(timing -> {
            write("engineNanos", timing.engine(), json);
            write("textNanos", timing.text(), json);
        });
        json.writeEndObject();
    }

    private static void write(String field, Timing.Nanos nanos, JsonGenerator json) {
        json.writeObjectPropertyStart(field);
        json.writeNumberProperty("min", nanos.min());
        json.writeNumberProperty("median", nanos.median());
        json.writeNumberProperty("p99", nanos.p99());
        json.writeEndObject();
    }
}
