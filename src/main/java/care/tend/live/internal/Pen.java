package care.tend.live.internal;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes frames. */
@Component
public class Pen {

    private final JsonMapper json;

    Pen(JsonMapper json) {
        this.json = json;
    }

    Written write(Frame frame) {
        boolean fleeting = frame instanceof Frame.Beat || frame instanceof Frame.Pong;
        return new Written(frame, json.writeValueAsString(frame), fleeting);
    }
}
