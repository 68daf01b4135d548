package care.tend.scheduling.internal.calendars.dav;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * The body of a PROPFIND or REPORT.
 *
 * @param kind of the report, or {@code propfind}
 * @param properties that are asked for; empty for all that are usual
 * @param hrefs that are asked about, of a multiget
 * @param from of a time range, when one is asked about; {@code to} likewise
 * @param token of a sync; empty text for the first
 */
record Asked(
        String kind,
        Set<QName> properties,
        List<String> hrefs,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> token) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static final Asked EVERYTHING =
            new Asked("propfind", Set.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Reads it; without a body it is a question for everything (RFC 4918 9.1). Nothing outside the body is fetched.
     *
     * @throws IOException when it is no XML, or brings definitions of its own
     */
    static Asked read(InputStream body) throws IOException {
        var bytes = body.readAllBytes();
        if (bytes.length == 0) {
            return EVERYTHING;
        }
        return of(Xml.read(bytes));
    }

    private static Asked of(Element root) {
        var properties = new LinkedHashSet<QName>();
        var hrefs = new ArrayList<String>();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> to = Optional.empty();
        Optional<String> token = Optional.empty();
        for (var element : Xml.all(root)) {
            var parent = element.getParentNode();
            if (parent != null && "prop".equals(parent.getLocalName()) && Names.DAV.equals(parent.getNamespaceURI())) {
                properties.add(new QName(element.getNamespaceURI(), element.getLocalName()));
            }
            switch (element.getLocalName()) {
                case "href" -> hrefs.add(element.getTextContent().strip());
                case "time-range" -> {
                    from = instant(element.getAttribute("start"));
                    to = instant(element.getAttribute("end"));
                }
                case "sync-token" -> {
                    if (parent == root) {
                        token = Optional.of(element.getTextContent().strip());
                    }
                }
                default -> {}
            }
        }
        return new Asked(root.getLocalName(), properties, hrefs, from, to, token);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UTC.parse(text, Instant::from));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
