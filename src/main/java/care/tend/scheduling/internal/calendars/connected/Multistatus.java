package care.tend.scheduling.internal.calendars.connected;

import care.tend.scheduling.internal.calendars.dav.Names;
import care.tend.scheduling.internal.calendars.dav.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * A 207 answer (RFC 4918 13), as servers write it.
 *
 * @param token of a sync (RFC 6578 3.2)
 */
record Multistatus(List<Part> parts, Optional<String> token) {

    static final Multistatus NOTHING = new Multistatus(List.of(), Optional.empty());

    private static final int OK = 200;
    private static final int LONGEST_TOKEN = 1_000;
    private static final Pattern STATUS = Pattern.compile("\\s*HTTP/\\S+\\s+(\\d{3})\\b.*", Pattern.DOTALL);

    /**
     * What it says of one thing.
     *
     * @param href as it stands: a path or a whole address
     * @param status of the thing itself; 200 when the answer names none
     * @param properties those that there are
     */
    record Part(String href, int status, Map<QName, Element> properties) {

        Optional<String> text(QName name) {
            return Optional.ofNullable(properties.get(name))
                    .map(element -> element.getTextContent().strip())
                    .filter(text -> !text.isEmpty());
        }

        /** The address inside a property that holds one. */
        Optional<String> href(QName name) {
            return Optional.ofNullable(properties.get(name)).stream()
                    .flatMap(element -> Xml.all(element).stream())
                    .filter(element -> Xml.is(element, Names.HREF))
                    .map(element -> element.getTextContent().strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }

        /** Whether a property has an element of that name inside. */
        boolean has(QName property, QName inside) {
            return Optional.ofNullable(properties.get(property)).stream()
                    .flatMap(element -> Xml.all(element).stream())
                    .anyMatch(element -> Xml.is(element, inside));
        }
    }

    /** @throws IOException when it is none */
    static Multistatus read(String text) throws IOException {
        var root = Xml.read(text.getBytes(StandardCharsets.UTF_8));
        if (!Xml.is(root, Names.MULTISTATUS)) {
            throw new IOException("no multistatus");
        }
        var parts = new ArrayList<Part>();
        Optional<String> token = Optional.empty();
        for (var child : Xml.children(root).toList()) {
            if (Xml.is(child, Names.RESPONSE)) {
                parts.addAll(parts(child));
            } else if (Xml.is(child, Names.SYNC_TOKEN)) {
                token = Optional.of(child.getTextContent().strip())
                        .filter(given -> !given.isEmpty() && given.length() <= LONGEST_TOKEN);
            }
        }
        return new Multistatus(List.copyOf(parts), token);
    }

    /** One for each address it names: a status may be told of several at once. */
    private static List<Part> parts(Element response) {
        var hrefs = new ArrayList<String>();
        var properties = new HashMap<QName, Element>();
        int status = OK;
        for (var child : Xml.children(response).toList()) {
            if (Xml.is(child, Names.HREF)) {
                hrefs.add(child.getTextContent().strip());
            } else if (Xml.is(child, Names.STATUS)) {
                status = status(child);
            } else if (Xml.is(child, Names.PROPSTAT)) {
                take(child, properties);
            }
        }
        int said = status;
        return hrefs.stream().map(href -> new Part(href, said, properties)).toList();
    }

    private static void take(Element propstat, Map<QName, Element> properties) {
        boolean there = Xml.children(propstat)
                .filter(child -> Xml.is(child, Names.STATUS))
                .allMatch(child -> status(child) == OK);
        if (there) {
            Xml.children(propstat)
                    .filter(child -> Xml.is(child, Names.PROP))
                    .flatMap(Xml::children)
                    .forEach(each ->
                            properties.putIfAbsent(new QName(each.getNamespaceURI(), each.getLocalName()), each));
        }
    }

    private static int status(Element element) {
        var form = STATUS.matcher(element.getTextContent());
        return form.matches() ? Integer.parseInt(form.group(1)) : 0;
    }
}
