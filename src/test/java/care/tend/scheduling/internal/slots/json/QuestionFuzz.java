package care.tend.scheduling.internal.slots.json;

import java.io.ByteArrayInputStream;

/** Questions about slots as JSON: read, or refused at a place in them. */
public final class QuestionFuzz {

    private QuestionFuzz() {}

    public static void fuzzerTestOneInput(byte[] text) {
        try {
            var unused = Document.read(new ByteArrayInputStream(text));
        } catch (CaseRefused refused) {
            // as it should be
        }
    }
}
