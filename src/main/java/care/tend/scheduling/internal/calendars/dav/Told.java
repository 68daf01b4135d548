package care.tend.scheduling.internal.calendars.dav;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.namespace.QName;

/** A 207 answer (RFC 4918 13): what there is of each, and what there is not. */
final class Told {

    private static final Map<String, String> PREFIXES = Map.of(Names.DAV, "d", Names.CALDAV, "c", Names.SERVER, "s");

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"" + Names.CALDAV + "\" xmlns:s=\"" + Names.SERVER + "\">");

    /**
     * @param known values of properties, as XML
     * @param wanted those asked for; empty for all that are known but the calendar's text
     */
    void add(String href, Map<QName, String> known, Set<QName> wanted) {
        var there = new LinkedHashMap<QName, String>();
        var absent = new TreeMap<String, QName>();
        for (var name : wanted.isEmpty() ? known.keySet() : wanted) {
            var value = known.get(name);
            if (value == null) {
                absent.put(name.toString(), name);
            } else if (!wanted.isEmpty() || !name.equals(Names.DATA)) {
                there.put(name, value);
            }
        }
        xml.append("<d:response><d:href>").append(escaped(href)).append("</d:href>");
        if (!there.isEmpty() || absent.isEmpty()) {
            xml.append("<d:propstat><d:prop>");
            there.forEach((name, value) -> element(name, value));
            xml.append("</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>");
        }
        if (!absent.isEmpty()) {
            xml.append("<d:propstat><d:prop>");
            absent.values().forEach(name -> element(name, ""));
            xml.append("</d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>");
        }
        xml.append("</d:response>");
    }

    void gone(String href) {
        xml.append("<d:response><d:href>")
                .append(escaped(href))
                .append("</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>");
    }

    void token(String token) {
        xml.append("<d:sync-token>").append(escaped(token)).append("</d:sync-token>");
    }

    private void element(QName name, String value) {
        var prefix = PREFIXES.get(name.getNamespaceURI());
        var tag = prefix == null ? "x:" + name.getLocalPart() : prefix + ":" + name.getLocalPart();
        xml.append('<').append(tag);
        if (prefix == null) {
            xml.append(" xmlns:x=\"").append(escaped(name.getNamespaceURI())).append('"');
        }
        if (value.isEmpty()) {
            xml.append("/>");
        } else {
            xml.append('>').append(value).append("</").append(tag).append('>');
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // a reader would take CRLF for one line end
                .replace("\r", "&#13;");
    }

    static String href(String path) {
        return "<d:href>" + escaped(path) + "</d:href>";
    }

    @Override
    public String toString() {
        return xml + "</d:multistatus>";
    }
}
