package care.tend.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The examples there are. Read when they are asked for: most installations never do. */
@Component
public class Stories {

    private static final List<String> SLUGS = List.of("zhaiyk-vet", "fern-and-fetch", "larkspur-advisory");

    private final JsonMapper json;

    Stories(JsonMapper json) {
        this.json = json;
    }

    public List<Story> all() {
        return SLUGS.stream().map(this::read).toList();
    }

    private Story read(String slug) {
        try (var in = new ClassPathResource("demo/" + slug + ".json").getInputStream()) {
            return json.readValue(in, Story.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
