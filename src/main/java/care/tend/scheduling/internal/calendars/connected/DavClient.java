package care.tend.scheduling.internal.calendars.connected;

import care.tend.platform.Outside;
import care.tend.platform.Outside.Answer;
import care.tend.platform.Outside.Question;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.dav.Names;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;

/** Speaks to a calendar server: one question, one answer. Not within a transaction: a server may take its time. */
@Component
class DavClient {

    private static final int MOST_BYTES = 10 << 20;
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int MULTI_STATUS = 207;
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private static final Map<String, String> PREFIXES = Map.of(Names.DAV, "d", Names.CALDAV, "c", Names.SERVER, "s");
    static final String NAMESPACES =
            " xmlns:d=\"DAV:\" xmlns:c=\"" + Names.CALDAV + "\" xmlns:s=\"" + Names.SERVER + "\"";

    private final Outside outside;

    DavClient(Outside outside) {
        this.outside = outside;
    }

    /**
     * What was told, and by which address: a redirect was followed.
     *
     * @param status when it is not 207, there is nothing else
     */
    record Told(int status, URI address, Multistatus multistatus) {

        boolean isMultistatus() {
            return status == MULTI_STATUS;
        }
    }

    /** Asks for properties of a thing ({@code depth} 0), or of what lies in it too (1). */
    Told propfind(SignIn who, URI address, int depth, QName... properties) {
        return multistatus(
                who, "PROPFIND", address, depth, "<d:propfind" + NAMESPACES + ">" + prop(properties) + "</d:propfind>");
    }

    Told report(SignIn who, URI address, int depth, String body) {
        return multistatus(who, "REPORT", address, depth, body);
    }

    /**
     * Writes an object.
     *
     * @param condition a header by which nothing is overwritten that we do not know
     */
    Answer put(SignIn who, URI address, String text, String condition, String value) {
        return ask(who, "PUT", address, Map.of("Content-Type", CALENDAR, condition, value), text);
    }

    Answer get(SignIn who, URI address) {
        return ask(who, "GET", address, Map.of("Accept", "text/calendar"), "");
    }

    Answer delete(SignIn who, URI address, Map<String, String> condition) {
        return ask(who, "DELETE", address, condition, "");
    }

    static String prop(QName... properties) {
        return Arrays.stream(properties)
                .map(name -> "<" + PREFIXES.get(name.getNamespaceURI()) + ":" + name.getLocalPart() + "/>")
                .collect(Collectors.joining("", "<d:prop>", "</d:prop>"));
    }

    private Told multistatus(SignIn who, String method, URI address, int depth, String body) {
        var headers = Map.of("Content-Type", "application/xml; charset=utf-8", "Depth", String.valueOf(depth));
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + body;
        var answer = ask(who, method, address, headers, text);
        if (answer.status() != MULTI_STATUS) {
            return new Told(answer.status(), answer.address(), Multistatus.NOTHING);
        }
        try {
            return new Told(answer.status(), answer.address(), Multistatus.read(answer.body()));
        } catch (IOException unreadable) {
            throw new CalendarRefused.Troubled();
        }
    }

    private Answer ask(SignIn who, String method, URI address, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        all.put("Authorization", who.header());
        var answer = outside.ask(new Question(method, address, all, body, MOST_BYTES, WITHIN));
        if (answer.status() == 401) {
            throw new CalendarRefused.SignIn();
        }
        if (answer.status() == 429 || (answer.status() >= 500 && answer.status() != 507)) {
            throw new CalendarRefused.Troubled();
        }
        return answer;
    }
}
