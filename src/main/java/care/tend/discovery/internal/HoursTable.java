package care.tend.discovery.internal;

import care.tend.discovery.internal.BusinessPage.HoursLine;
import care.tend.scheduling.OpeningHours;
import care.tend.scheduling.Signage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Opening hours of a usual week from today on: today by itself, then days with the same hours together. */
record HoursTable(Signage signage, OpeningHours hours, LocalDate today) {

    private static final int DAYS = 7;

    List<HoursLine> lines() {
        if (hours.days().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<HoursLine>();
        var first = today.getDayOfWeek();
        lines.add(new HoursLine(signage.words().say("public.day-today", "day", name(first)), spans(first), true));
        for (int i = 1; i < DAYS; ) {
            int next = i + 1;
            while (next < DAYS && hours.on(first.plus(next)).equals(hours.on(first.plus(i)))) {
                next++;
            }
            lines.add(new HoursLine(days(first.plus(i), next - i), spans(first.plus(i)), false));
            i = next;
        }
        return List.copyOf(lines);
    }

    private String days(DayOfWeek from, int count) {
        return switch (count) {
            case 1 -> name(from);
            case 2 -> name(from) + ", " + inside(from.plus(1));
            default -> signage.words().say("public.days-range", "from", name(from), "to", inside(from.plus(count - 1)));
        };
    }

    private List<String> spans(DayOfWeek day) {
        var open = hours.on(day);
        return open.isEmpty()
                ? List.of(signage.words().say("public.closed"))
                : open.stream().map(signage::span).toList();
    }

    private String name(DayOfWeek day) {
        return signage.capital(inside(day));
    }

    /** As it is written within a line: small in Russian and Kazakh. */
    private String inside(DayOfWeek day) {
        return day.getDisplayName(
                TextStyle.FULL_STANDALONE, signage.words().language().locale());
    }
}
