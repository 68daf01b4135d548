package care.tend.scheduling.internal.calendars;

import care.tend.kernel.TimeRange;
import care.tend.platform.Outside;
import care.tend.platform.Outside.Answer;
import care.tend.platform.Outside.Question;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.ics.BusyTimes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a calendar elsewhere what it has. Not within a transaction: a server may take its time. */
@Component
class Looker {

    /** What is read: from yesterday, so that today is whole in every zone, to beyond the longest horizon. */
    static final Duration BACK = Duration.ofDays(1);

    static final Duration AHEAD = Duration.ofDays(400);
    /** The window moves on while a calendar stays the same: once a day it is read anew. */
    private static final Duration STALE = Duration.ofHours(24);

    private final Outside outside;

    Looker(Outside outside) {
        this.outside = outside;
    }

    /**
     * By what an earlier answer is known again.
     *
     * @param readAt when it was; null for never
     */
    record Known(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Instant readAt) {
        static final Known NOTHING = new Known(null, null, null);
    }

    /**
     * @param ours UIDs of entries that came from here
     * @return empty when nothing changed since {@code known}
     * @throws care.tend.platform.OutsideRefused when it must not be asked or does not answer
     * @throws CalendarRefused when it does not answer with a calendar
     */
    Optional<Looked> look(URI address, Known known, ZoneId zone, Instant now, Predicate<String> ours) {
        boolean stale = known.readAt() == null || known.readAt().plus(STALE).isBefore(now);
        var answer = outside.ask(Question.get(address, stale ? headers(Known.NOTHING) : headers(known)));
        if (answer.status() == 304 && !stale) {
            return Optional.empty();
        }
        refuse(answer.status());
        var window = new TimeRange(now.minus(BACK), now.plus(AHEAD));
        var times = BusyTimes.read(answer.body(), window, zone, ours).orElseThrow(CalendarRefused.NoCalendar::new);
        return Optional.of(new Looked(times, header(answer, "etag"), header(answer, "last-modified")));
    }

    private static void refuse(int status) {
        switch (status) {
            case 200 -> {}
            case 401, 403 -> throw new CalendarRefused.Denied();
            case 404, 410 -> throw new CalendarRefused.Gone();
            default -> throw new CalendarRefused.Troubled();
        }
    }

    private static Map<String, String> headers(Known known) {
        var headers = new HashMap<>(Map.of("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1"));
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }

    /** What a server may send as a header for us to keep has an end. */
    private static @Nullable String header(Answer answer, String name) {
        return answer.header(name).filter(value -> value.length() <= 200).orElse(null);
    }
}
