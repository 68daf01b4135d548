package care.tend.scheduling.internal.calendars.ics;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the clock of a TZID. A name that the world knows means what the world means by it, whatever the file defines:
 * IANA's, also behind a vendor's prefix, and the names Windows uses. Else the file's own definition holds; a zone that
 * nobody knows is taken for the reader's own.
 */
final class Zones {

    private final Map<String, Component> defined = new HashMap<>();
    private final Map<String, WallClock> known = new HashMap<>();
    private final WallClock floating;
    private final Effort effort;

    /** @param effort that zones of the file's own are worked out with */
    Zones(Component calendar, ZoneId floating, Effort effort) {
        this.effort = effort;
        this.floating = WallClock.of(floating);
        calendar.all("VTIMEZONE").forEach(zone -> defined.putIfAbsent(zone.text("TZID"), zone));
    }

    Effort effort() {
        return effort;
    }

    /** For times without a zone. */
    WallClock floating() {
        return floating;
    }

    /** The clock of a line's times: its TZID's, or the reader's. */
    WallClock of(Line line) {
        return line.parameter("TZID").map(this::named).orElse(floating);
    }

    private WallClock named(String tzid) {
        var found = known.get(tzid);
        if (found == null) {
            found = find(tzid.strip());
            known.put(tzid, found);
        }
        return found;
    }

    private WallClock find(String tzid) {
        var own = Optional.ofNullable(defined.get(tzid));
        return world(tzid)
                .or(() -> own.flatMap(zone -> world(zone.text("X-LIC-LOCATION"))))
                .map(WallClock::of)
                .or(() -> own.flatMap(zone -> OwnZone.rules(zone, effort).map(WallClock::of)))
                .orElse(floating);
    }

    private static Optional<ZoneId> world(String name) {
        if (name.isEmpty() || name.length() > 100) {
            return Optional.empty();
        }
        return iana(name).or(() -> windows(name)).or(() -> behindPrefix(name));
    }

    private static Optional<ZoneId> iana(String name) {
        boolean known = ZoneId.getAvailableZoneIds().contains(name);
        return known ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** "W. Europe Standard Time". */
    private static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(name, "001")).flatMap(Zones::iana);
    }

    /** "/freeassociation.sourceforge.net/Europe/Berlin", "/mozilla.org/20070129_1/America/Argentina/Salta". */
    private static Optional<ZoneId> behindPrefix(String name) {
        var rest = name;
        for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
            rest = rest.substring(slash + 1);
            var found = rest.contains("/") ? iana(rest) : Optional.<ZoneId>empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
