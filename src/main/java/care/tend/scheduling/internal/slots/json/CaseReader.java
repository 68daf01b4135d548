package care.tend.scheduling.internal.slots.json;

import care.tend.scheduling.internal.slots.Assignment;
import care.tend.scheduling.internal.slots.Host;
import care.tend.scheduling.internal.slots.Minutes;
import care.tend.scheduling.internal.slots.Question;
import care.tend.scheduling.internal.slots.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one case: the question as a whole and who is asked about. What is in it is read by its own reader. */
final class CaseReader {

    private static final Map<String, Assignment> ASSIGNMENTS =
            Map.of("single", Assignment.SINGLE, "any", Assignment.ANY, "all", Assignment.ALL);

    private CaseReader() {}

    static Question question(Place place) {
        place.only("now", "zone", "window", "assignment", "service", "hosts");
        var now = instant(place.get("now"));
        var zone = place.find("zone").map(CaseReader::zone);
        var window = span(place.get("window").only("from", "to"), "from", "to");
        var assignment = place.get("assignment").oneOf(ASSIGNMENTS);
        var service = ServiceReader.service(place.get("service"));
        var hosts = hosts(place, zone);
        if (assignment == Assignment.SINGLE && hosts.size() != 1) {
            throw new CaseRefused(place.pointer() + "/hosts", "must have exactly one element with single");
        }
        return new Question(now, zone.orElseGet(() -> zoneOf(hosts)), window, assignment, service, hosts);
    }

    private static List<Host> hosts(Place place, Optional<ZoneId> zone) {
        var ids = new HashSet<String>();
        return place.each("hosts", host -> {
            var read = HostReader.host(host, zone);
            if (!ids.add(read.id())) {
                throw host.get("id").refused("is the id of another host already");
            }
            return read;
        });
    }

    /** The first host's; without hosts there is nothing to tell the time of. */
    private static ZoneId zoneOf(List<Host> hosts) {
        return hosts.isEmpty() ? ZoneOffset.UTC : hosts.getFirst().zone();
    }

    static Span span(Place place, String from, String to) {
        var start = instant(place.get(from));
        var end = instant(place.get(to));
        if (end.isBefore(start)) {
            throw place.get(to).refused("is before its " + from);
        }
        return new Span(start, end);
    }

    static Instant instant(Place place) {
        return place.as("an RFC 3339 instant such as 2027-01-04T08:00:00Z", Words::instant);
    }

    static ZoneId zone(Place place) {
        return place.as("a zone of the IANA database such as Europe/London", Words::zone);
    }

    /** A number of minutes, bookings or days that may be absent. */
    static Optional<Long> number(Place place, String field) {
        return place.find(field).map(number -> number.whole(0, Minutes.MOST));
    }
}
