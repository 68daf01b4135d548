package care.tend.scheduling.internal.calendars.connected;

import care.tend.kernel.TimeRange;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.dav.Names;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what changed in one calendar. By its sync token where the server has one (RFC 6578), else by the tags of the
 * calendar and of each object.
 */
@Component
public class Reader {

    private static final int MOST_OBJECTS = 20_000;
    private static final int AT_ONCE = 50;
    /** A server may tell of changes in pieces; so many are taken in at once. */
    private static final int MOST_PIECES = 40;

    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_PATH = 1_000;
    private static final int INSUFFICIENT_STORAGE = 507;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DavClient client;

    Reader(DavClient client) {
        this.client = client;
    }

    /**
     * What is known of it.
     *
     * @param token with which the last answer ended; null when there is none, or all is to be read anew
     * @param tag of the calendar as it was last; likewise
     * @param tags of its objects, by path
     * @param watched paths that are asked about by name before they count as gone
     */
    public record Known(@Nullable String token, @Nullable String tag, Map<String, String> tags, Set<String> watched) {}

    /** An object that is new or other than before. */
    public record Seen(String tag, String text) {}

    /**
     * What became of it.
     *
     * @param seen by path
     * @param gone paths that were there
     * @param whole false when it has more than is taken in
     */
    public record Change(
            Map<String, Seen> seen,
            Set<String> gone,
            @Nullable String token,
            @Nullable String tag,
            boolean whole) {}

    /**
     * @return empty when nothing changed
     * @throws CalendarRefused when it is not there any more, or lets nobody in
     * @throws care.tend.platform.OutsideRefused when its server does not answer
     */
    public Optional<Change> read(SignIn who, URI calendar, Known known, TimeRange window) {
        var token = known.token();
        if (token != null) {
            var changed = sinceToken(who, calendar, token);
            if (changed.isPresent()) {
                return changed.filter(change ->
                        !change.seen().isEmpty() || !change.gone().isEmpty() || !token.equals(change.token()));
            }
        }
        var now = marks(who, calendar);
        if (known.tag() != null && known.tag().equals(now.tag())) {
            return Optional.empty();
        }
        return Optional.of(whole(who, calendar, known, window, now));
    }

    private record Marks(@Nullable String token, @Nullable String tag) {}

    /** Read before the list, so that what changes meanwhile is met again. */
    private Marks marks(SignIn who, URI calendar) {
        var told = client.propfind(who, calendar, 0, Names.SYNC_TOKEN, Names.CTAG);
        refuse(told.status());
        var part = told.multistatus().parts().stream().findFirst();
        return new Marks(
                part.flatMap(each -> each.text(Names.SYNC_TOKEN))
                        .filter(Reader::fits)
                        .orElse(null),
                part.flatMap(each -> each.text(Names.CTAG)).filter(Reader::fits).orElse(null));
    }

    /** Empty when the server does not know the token any more, or never did. */
    private Optional<Change> sinceToken(SignIn who, URI calendar, String known) {
        var token = known;
        var changed = new HashSet<String>();
        var gone = new HashSet<String>();
        var own = Addresses.path(calendar.toString());
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            var told = client.report(
                    who,
                    calendar,
                    0,
                    "<d:sync-collection" + DavClient.NAMESPACES + "><d:sync-token>"
                            + escaped(token) + "</d:sync-token><d:sync-level>1</d:sync-level>"
                            + DavClient.prop(Names.ETAG)
                            + "</d:sync-collection>");
            if (!told.isMultistatus() || told.multistatus().token().isEmpty()) {
                return Optional.empty();
            }
            boolean more = false;
            for (var part : told.multistatus().parts()) {
                var path = Addresses.path(part.href());
                if (path.equals(own)) {
                    more |= part.status() == INSUFFICIENT_STORAGE;
                } else if (part.status() == 404) {
                    gone.add(path);
                    changed.remove(path);
                } else if (isObject(path, own)) {
                    changed.add(path);
                    gone.remove(path);
                }
            }
            token = told.multistatus().token().get();
            if (!more) {
                return Optional.of(fetched(who, calendar, changed, gone, new Marks(token, null), true));
            }
        }
        return Optional.empty();
    }

    private Change whole(SignIn who, URI calendar, Known known, TimeRange window, Marks now) {
        var listed = list(who, calendar, window);
        var changed = listed.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(known.tags().get(entry.getKey())))
                .map(Map.Entry::getKey)
                .limit(MOST_OBJECTS)
                .collect(Collectors.toCollection(HashSet::new));
        var gone = new HashSet<>(known.tags().keySet());
        gone.removeAll(listed.keySet());
        // beyond the window is not gone: whoever moved a copy of ours far away is still heard
        known.watched().stream().filter(path -> !listed.containsKey(path)).forEach(changed::add);
        return fetched(who, calendar, changed, gone, now, listed.size() <= MOST_OBJECTS);
    }

    private Map<String, String> list(SignIn who, URI calendar, TimeRange window) {
        var told = client.report(
                who,
                calendar,
                1,
                "<c:calendar-query" + DavClient.NAMESPACES + ">" + DavClient.prop(Names.ETAG)
                        + "<c:filter><c:comp-filter name=\"VCALENDAR\"><c:comp-filter name=\"VEVENT\"><c:time-range start=\""
                        + UTC.format(window.start()) + "\" end=\"" + UTC.format(window.end())
                        + "\"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>");
        if (!told.isMultistatus()) {
            refuseAbsent(told.status());
            told = client.propfind(who, calendar, 1, Names.ETAG);
            refuse(told.status());
        }
        var own = Addresses.path(calendar.toString());
        var tags = new HashMap<String, String>();
        for (var part : told.multistatus().parts()) {
            var path = Addresses.path(part.href());
            part.text(Names.ETAG)
                    .filter(tag -> isObject(path, own) && fits(tag))
                    .ifPresent(tag -> tags.put(path, tag));
        }
        return tags;
    }

    private Change fetched(SignIn who, URI calendar, Set<String> changed, Set<String> gone, Marks now, boolean whole) {
        var seen = new HashMap<String, Seen>();
        var lost = new HashSet<>(gone);
        var wanted = new ArrayList<>(changed);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            var some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            fetch(who, calendar, some, seen);
            some.stream().filter(path -> !seen.containsKey(path)).forEach(lost::add);
        }
        return new Change(seen, lost, now.token(), now.tag(), whole);
    }

    private void fetch(SignIn who, URI calendar, List<String> paths, Map<String, Seen> seen) {
        var hrefs = paths.stream()
                .map(path -> "<d:href>" + escaped(Addresses.at(calendar, path).getRawPath()) + "</d:href>")
                .collect(Collectors.joining());
        var told = client.report(
                who,
                calendar,
                1,
                "<c:calendar-multiget" + DavClient.NAMESPACES + ">" + DavClient.prop(Names.ETAG, Names.DATA) + hrefs
                        + "</c:calendar-multiget>");
        refuse(told.status());
        for (var part : told.multistatus().parts()) {
            var text = part.text(Names.DATA);
            var tag = part.text(Names.ETAG).filter(Reader::fits);
            if (text.isPresent() && tag.isPresent()) {
                seen.put(Addresses.path(part.href()), new Seen(tag.get(), text.get()));
            }
        }
    }

    /** What lies in it, and no collection inside. */
    private static boolean isObject(String path, String own) {
        return path.startsWith(own) && !path.endsWith("/") && path.length() <= LONGEST_PATH;
    }

    private static boolean fits(String tag) {
        return tag.length() <= LONGEST_TAG;
    }

    private static void refuse(int status) {
        refuseAbsent(status);
        if (status != 207) {
            throw new CalendarRefused.Troubled();
        }
    }

    private static void refuseAbsent(int status) {
        switch (status) {
            case 403 -> throw new CalendarRefused.Denied();
            case 404, 410 -> throw new CalendarRefused.Gone();
            default -> {}
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
