package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.stream.Stream;

/** An instant at which the clocks of a zone change. */
record ZoneChange(ZoneId zone, Instant instant) {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2033-01-01T00:00:00Z");

    /** Days left out or doubled, and the last changes of zones that did it their own way. */
    private static final List<ZoneChange> REMARKABLE = List.of(
            of("Pacific/Apia", "2011-12-30T10:00:00Z"),
            of("Pacific/Fakaofo", "2011-12-30T10:00:00Z"),
            of("Pacific/Kwajalein", "1993-08-21T12:00:00Z"),
            of("America/Caracas", "2016-05-01T07:00:00Z"),
            of("Asia/Pyongyang", "2018-05-04T15:00:00Z"),
            of("Antarctica/Casey", "2018-03-10T17:00:00Z"),
            of("Africa/Khartoum", "2017-10-31T21:00:00Z"),
            of("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
            of("Asia/Tehran", "2022-03-21T20:30:00Z"));

    /** Every change of every zone that has any from 2024 to 2032, and some remarkable ones from before. */
    static List<ZoneChange> all() {
        var coming = ZoneRulesProvider.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                // the calendar library announces zones of its own, which have no rules until it fills them
                .filter(zone -> zone.getRules() != null)
                .flatMap(zone -> of(zone));
        return Stream.concat(REMARKABLE.stream(), coming).toList();
    }

    private static Stream<ZoneChange> of(ZoneId zone) {
        var rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(FIRST),
                        change -> change != null && change.getInstant().isBefore(END),
                        change -> rules.nextTransition(change.getInstant()))
                .map(change -> new ZoneChange(zone, change.getInstant()));
    }

    private static ZoneChange of(String zone, String instant) {
        return new ZoneChange(ZoneId.of(zone), Instant.parse(instant));
    }
}
