package care.tend.scheduling.internal.calendars.dav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML of strangers. Nothing outside it is fetched, and it defines nothing of its own. */
public final class Xml {

    /** Deeper nothing is looked at. */
    private static final int DEEPEST = 20;

    private Xml() {}

    /** @throws IOException when it is no XML, or brings definitions of its own */
    public static Element read(byte[] bytes) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException unreadable) {
            throw new IOException(unreadable);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All elements below, in their order. */
    public static List<Element> all(Element root) {
        var found = new ArrayList<Element>();
        collect(root, found, 0);
        return found;
    }

    /** Those right below. */
    public static Stream<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    public static boolean is(Element element, QName name) {
        return name.getLocalPart().equals(element.getLocalName())
                && name.getNamespaceURI().equals(element.getNamespaceURI());
    }

    private static void collect(Node node, List<Element> found, int depth) {
        for (var child = node.getFirstChild(); child != null && depth < DEEPEST; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
                collect(element, found, depth + 1);
            }
        }
    }
}
