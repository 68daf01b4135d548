package care.tend.scheduling.internal.calendars.connected;

import care.tend.platform.Outside.Answer;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.dav.Names;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes objects into a calendar, and takes them out again. Nothing is overwritten that was not seen. */
@Component
public class Writer {

    private final DavClient client;

    Writer(DavClient client) {
        this.client = client;
    }

    /** How a write ended. */
    public sealed interface Outcome {

        /** @param tag of what stands there now; empty when the server does not tell */
        record Written(Optional<String> tag) implements Outcome {}

        /** Something else stands there, or nothing any more; nothing was written. */
        record Other() implements Outcome {}
    }

    /** An object as it stands. */
    public record Standing(String tag, String text) {}

    /**
     * @param known tag of what is to be replaced; null where nothing may stand yet
     * @throws CalendarRefused when it may not be written there
     */
    public Outcome put(SignIn who, URI address, String text, @Nullable String known) {
        var answer = known == null
                ? client.put(who, address, text, "If-None-Match", "*")
                : client.put(who, address, text, "If-Match", known);
        return switch (answer.status()) {
            case 200, 201, 204 -> new Outcome.Written(tag(answer).or(() -> tag(who, address)));
            case 409, 412 -> answer.status() == 409 && known == null ? refused(answer) : new Outcome.Other();
            default -> refused(answer);
        };
    }

    /** Takes it out, whatever became of it there; gone already is as good. */
    public void delete(SignIn who, URI address) {
        var answer = client.delete(who, address, Map.of());
        if (answer.status() >= 300 && answer.status() != 404 && answer.status() != 410) {
            var unused = refused(answer);
        }
    }

    /** Empty when nothing stands there. */
    public Optional<Standing> get(SignIn who, URI address) {
        var answer = client.get(who, address);
        return switch (answer.status()) {
            case 200 -> tag(answer).or(() -> tag(who, address)).map(tag -> new Standing(tag, answer.body()));
            case 404, 410 -> Optional.empty();
            default -> {
                var unused = refused(answer);
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> tag(Answer answer) {
        return answer.header("etag").filter(tag -> tag.length() <= 300);
    }

    private Optional<String> tag(SignIn who, URI address) {
        return client.propfind(who, address, 0, Names.ETAG).multistatus().parts().stream()
                .flatMap(part -> part.text(Names.ETAG).stream())
                .findFirst();
    }

    private static Outcome refused(Answer answer) {
        throw switch (answer.status()) {
            case 403, 405 -> new CalendarRefused.ReadOnly();
            case 404, 409, 410 -> new CalendarRefused.Gone();
            default -> new CalendarRefused.Troubled();
        };
    }
}
