package care.tend.scheduling.internal.calendars.dav;

import care.tend.kernel.TendException;
import care.tend.platform.TooMany;
import care.tend.scheduling.internal.calendars.FeedWriter.Item;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CalDAV at {@code /dav/} (RFC 4791, RFC 6578): found, listed, read and synchronised by programs that have a feed's
 * name and password. An appointment may be put back at another time, which moves it; nothing else can be written.
 */
class DavServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MULTI_STATUS = 207;
    /** Where programs that know only the host look first (RFC 6764 5). */
    static final String WELL_KNOWN = "/.well-known/caldav";

    private final transient DavDesk desk;

    DavServlet(DavDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(WELL_KNOWN)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", DavTree.ROOT);
            return;
        }
        response.setHeader("DAV", "1, 3, calendar-access");
        response.setHeader("Allow", "OPTIONS, GET, HEAD, PROPFIND, REPORT, PUT");
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        try {
            var visit = desk.admit(request);
            if (visit.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Tend\", charset=\"UTF-8\"");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            answer(visit.get(), request, response);
        } catch (TooMany limited) {
            response.setHeader("Retry-After", String.valueOf(limited.retryAfterSeconds()));
            response.setStatus(429);
        }
    }

    private void answer(DavDesk.Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getMethod()) {
            case "PROPFIND" -> propfind(visit.tree(), request, response);
            case "REPORT" -> report(visit.tree(), request, response);
            case "GET", "HEAD" -> get(visit.tree(), request, response);
            case "PUT" -> put(visit, request, response);
            case "DELETE", "PROPPATCH", "MKCALENDAR", "MOVE", "COPY", "POST" ->
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            default -> response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static void propfind(DavTree tree, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = asked(request, response);
        if (asked == null) {
            return;
        }
        var path = collection(request.getRequestURI());
        var told = new Told();
        var item = tree.item(request.getRequestURI());
        var known = tree.collection(path);
        if (item.isPresent()) {
            told.add(tree.href(item.get()), tree.object(item.get()), asked.properties());
        } else if (known.isPresent()) {
            told.add(path, known.get(), asked.properties());
            if (!"0".equals(request.getHeader("Depth"))) {
                children(tree, path, told, asked.properties());
            }
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(response, told);
    }

    private static void children(DavTree tree, String path, Told told, Set<javax.xml.namespace.QName> wanted) {
        if (path.equals(tree.calendar())) {
            tree.items().forEach(item -> told.add(tree.href(item), tree.object(item), wanted));
        } else {
            var child = path.equals(DavTree.ROOT)
                    ? tree.principal()
                    : path.equals(tree.home()) ? tree.calendar() : tree.home();
            tree.collection(child).ifPresent(known -> told.add(child, known, wanted));
        }
    }

    private static void report(DavTree tree, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = asked(request, response);
        if (asked == null) {
            return;
        }
        if (!collection(request.getRequestURI()).equals(tree.calendar())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (asked.kind()) {
            case "calendar-query" -> query(tree, asked, response);
            case "calendar-multiget" -> multiget(tree, asked, response);
            case "sync-collection" -> sync(tree, asked, response);
            default -> response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void query(DavTree tree, Asked asked, HttpServletResponse response) throws IOException {
        var told = new Told();
        tree.items().stream()
                .filter(item -> asked.from()
                                .map(from -> item.period().end().isAfter(from))
                                .orElse(true)
                        && asked.to()
                                .map(to -> item.period().start().isBefore(to))
                                .orElse(true))
                .forEach(item -> told.add(tree.href(item), tree.object(item), asked.properties()));
        send(response, told);
    }

    private static void multiget(DavTree tree, Asked asked, HttpServletResponse response) throws IOException {
        var told = new Told();
        for (var href : asked.hrefs()) {
            tree.item(path(href))
                    .ifPresentOrElse(
                            item -> told.add(tree.href(item), tree.object(item), asked.properties()),
                            () -> told.gone(href));
        }
        send(response, told);
    }

    /** What is not the newest is too old: then everything is told anew, as the standard allows (RFC 6578 3.2). */
    private static void sync(DavTree tree, Asked asked, HttpServletResponse response) throws IOException {
        var known = asked.token().orElse("");
        if (!known.isEmpty() && !known.equals(tree.token())) {
            xml(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:error xmlns:d=\"DAV:\"><d:valid-sync-token/></d:error>");
            return;
        }
        var told = new Told();
        if (known.isEmpty()) {
            tree.items().forEach(item -> told.add(tree.href(item), tree.object(item), asked.properties()));
        }
        told.token(tree.token());
        send(response, told);
    }

    private static void get(DavTree tree, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var item = tree.item(request.getRequestURI());
        if (item.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var text = item.get().text().getBytes(StandardCharsets.UTF_8);
        response.setHeader("ETag", DavTree.etag(item.get()));
        response.setContentType("text/calendar;charset=utf-8");
        response.setContentLength(text.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(text);
        }
    }

    private void put(DavDesk.Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var item = visit.tree().item(request.getRequestURI());
        if (item.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var match = request.getHeader("If-Match");
        if (match != null && !match.equals("*") && !match.equals(DavTree.etag(item.get()))) {
            response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
            return;
        }
        response.setStatus(move(visit, item.get(), request));
    }

    private int move(DavDesk.Visit visit, Item item, HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return desk.move(visit, item, body) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN;
        } catch (TendException refused) {
            return refused.kind() == TendException.Kind.CONFLICT
                    ? HttpServletResponse.SC_CONFLICT
                    : HttpServletResponse.SC_FORBIDDEN;
        }
    }

    private static @Nullable Asked asked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return Asked.read(request.getInputStream());
        } catch (IOException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
    }

    private static String collection(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    /** Some ask by whole addresses. */
    private static String path(String href) {
        try {
            var path = URI.create(href).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static void send(HttpServletResponse response, Told told) throws IOException {
        xml(response, MULTI_STATUS, told.toString());
    }

    private static void xml(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("application/xml;charset=utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
