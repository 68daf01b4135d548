package care.tend.scheduling.internal.calendars.ics;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A zone as a calendar defines it (VTIMEZONE, RFC 5545 3.6.5): offsets and when each begins. */
final class OwnZone {

    /** Nobody is booked later, and a rule without an end has to end somewhere. */
    private static final LocalDateTime LAST = LocalDateTime.of(2060, 1, 1, 0, 0);

    private static final int MOST_ONSETS = 500;
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");

    private record Onset(LocalDateTime wall, ZoneOffset before, ZoneOffset after) {}

    private OwnZone() {}

    /** Empty for a definition that makes no sense. */
    static Optional<ZoneRules> rules(Component zone, Effort effort) {
        try {
            var onsets = new ArrayList<Onset>();
            for (var part : zone.inside()) {
                if (part.name().equals("STANDARD") || part.name().equals("DAYLIGHT")) {
                    onsets.addAll(onsets(part, effort));
                }
            }
            onsets.sort(Comparator.comparing(Onset::wall));
            return onsets.isEmpty() ? Optional.empty() : Optional.of(rules(onsets));
        } catch (Unreadable | DateTimeException | IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    private static ZoneRules rules(List<Onset> onsets) {
        var first = onsets.getFirst().before();
        var changes = new ArrayList<ZoneOffsetTransition>();
        var offset = first;
        for (var onset : onsets) {
            if (!onset.after().equals(offset)) {
                changes.add(ZoneOffsetTransition.of(onset.wall(), offset, onset.after()));
                offset = onset.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), changes, List.of());
    }

    /** Times of a part are told by the clock before it. */
    private static List<Onset> onsets(Component part, Effort effort) {
        var before = offset(part.text("TZOFFSETFROM"));
        var after = offset(part.text("TZOFFSETTO"));
        var start = Moment.read(part.text("DTSTART"), WallClock.of(before)).at(read(part.text("DTSTART")));
        var all = new ArrayList<LocalDateTime>();
        all.add(start.wall());
        part.lines("RRULE")
                .forEach(rule ->
                        all.addAll(Rule.read(rule.value(), start, effort).upTo(LAST, MOST_ONSETS)));
        part.lines("RDATE").forEach(dates -> {
            for (var date : dates.value().split(",", MOST_ONSETS)) {
                all.add(read(date));
            }
        });
        return all.stream()
                .distinct()
                .sorted()
                .map(wall -> new Onset(wall, before, after))
                .toList();
    }

    private static LocalDateTime read(String text) {
        return Moment.read(text, WallClock.of(ZoneOffset.UTC)).wall();
    }

    private static ZoneOffset offset(String text) {
        var form = OFFSET.matcher(text.strip());
        if (!form.matches()) {
            throw new Unreadable("no offset: " + text);
        }
        int sign = form.group(1).equals("-") ? -1 : 1;
        int seconds = Integer.parseInt(form.group(2)) * 3600
                + Integer.parseInt(form.group(3)) * 60
                + (form.group(4) == null ? 0 : Integer.parseInt(form.group(4)));
        return ZoneOffset.ofTotalSeconds(sign * seconds);
    }
}
