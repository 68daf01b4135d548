package care.tend.scheduling.internal.calendars.dav;

import care.tend.platform.Secrets;
import care.tend.scheduling.internal.calendars.FeedWriter.Item;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * What there is below {@code /dav/}: who is asked for, their home with one calendar, and in it an object for each
 * appointment.
 */
final class DavTree {

    static final String ROOT = "/dav/";

    private static final String COLLECTION = "<d:collection/>";
    private static final String ICS = ".ics";

    private final String principal;
    private final String title;
    private final Map<String, Item> items;

    DavTree(String feed, String title, List<Item> items) {
        this.principal = ROOT + feed + "/";
        this.title = title;
        this.items = items.stream()
                .collect(Collectors.toMap(Item::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    String home() {
        return principal + "home/";
    }

    String calendar() {
        return home() + "appointments/";
    }

    String principal() {
        return principal;
    }

    String href(Item item) {
        return calendar() + item.id() + ICS;
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    Optional<Item> item(String path) {
        boolean inside = path.startsWith(calendar()) && path.endsWith(ICS);
        return inside
                ? Optional.ofNullable(items.get(path.substring(calendar().length(), path.length() - ICS.length())))
                : Optional.empty();
    }

    /** Rises with every change; a program that has this one has everything. */
    String token() {
        return "urn:tend:sync:" + hash(items.values().stream().map(Item::text).collect(Collectors.joining()));
    }

    static String etag(Item item) {
        return "\"" + hash(item.text()) + "\"";
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Secrets.hash(text), 0, 16);
    }

    /** Of a collection; empty where there is none. */
    Optional<Map<QName, String>> collection(String path) {
        var shared = shared();
        if (path.equals(ROOT)) {
            shared.put(Names.RESOURCE_TYPE, COLLECTION);
        } else if (path.equals(principal)) {
            shared.put(Names.RESOURCE_TYPE, COLLECTION + "<d:principal/>");
            shared.put(Names.PRINCIPAL_URL, Told.href(principal));
            shared.put(Names.HOME, Told.href(home()));
            shared.put(Names.DISPLAY_NAME, Told.escaped(title));
        } else if (path.equals(home())) {
            shared.put(Names.RESOURCE_TYPE, COLLECTION);
        } else if (path.equals(calendar())) {
            describeCalendar(shared);
        } else {
            return Optional.empty();
        }
        return Optional.of(shared);
    }

    private Map<QName, String> shared() {
        var known = new LinkedHashMap<QName, String>();
        known.put(Names.PRINCIPAL, Told.href(principal));
        known.put(Names.OWNER, Told.href(principal));
        return known;
    }

    private void describeCalendar(Map<QName, String> known) {
        known.put(Names.RESOURCE_TYPE, COLLECTION + "<c:calendar/>");
        known.put(Names.DISPLAY_NAME, Told.escaped(title));
        known.put(Names.COMPONENTS, "<c:comp name=\"VEVENT\"/>");
        known.put(
                Names.PRIVILEGES, "<d:privilege><d:read/></d:privilege><d:privilege><d:write-content/></d:privilege>");
        known.put(
                Names.REPORTS,
                report("c:calendar-query") + report("c:calendar-multiget") + report("d:sync-collection"));
        known.put(Names.CTAG, Told.escaped(token()));
        known.put(Names.SYNC_TOKEN, Told.escaped(token()));
    }

    private static String report(String name) {
        return "<d:supported-report><d:report><" + name + "/></d:report></d:supported-report>";
    }

    Map<QName, String> object(Item item) {
        var known = shared();
        known.put(Names.RESOURCE_TYPE, "");
        known.put(Names.ETAG, Told.escaped(etag(item)));
        known.put(Names.CONTENT_TYPE, "text/calendar; charset=utf-8; component=VEVENT");
        known.put(Names.DATA, Told.escaped(item.text()));
        return known;
    }
}
