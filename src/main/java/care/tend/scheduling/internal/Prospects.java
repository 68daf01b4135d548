package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.PlannedDate;
import care.tend.scheduling.PlannedDate.Standing;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.internal.CalendarTable.Own;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How each of many starts of one service looks, by the business's own rules: one reading of the calendar for all. */
@Component
public class Prospects {

    private static final int MOST = 3;
    private static final Duration REACH = Duration.ofHours(36);
    private static final int QUARTER = 15;

    private final SlotSearch search;
    private final Clock clock;

    Prospects(SlotSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * One start to look at.
     *
     * @param planned what it is known by
     * @param provider empty for anyone
     */
    public record Wanted(Instant planned, Instant start, Optional<ProviderId> provider) {}

    /**
     * Within a transaction of the business.
     *
     * @param each what all of them have in common; its start and provider do not matter
     * @param own appointments whose time is free for the asker
     */
    public List<PlannedDate> of(
            BusinessId business, SlotChoice each, Collection<Wanted> wanted, List<AppointmentId> own) {
        var starts = wanted.stream().map(Wanted::start).sorted().toList();
        var within = new TimeRange(
                starts.getFirst().minus(REACH), starts.getLast().plus(REACH).plusSeconds(1));
        var all = search.survey(business, each, within, Rules.STAFF, Own.of(own));
        return wanted.stream().map(one -> look(all, one)).toList();
    }

    private PlannedDate look(Search all, Wanted wanted) {
        var start = wanted.start();
        var asked = wanted.provider().map(List::of).orElse(all.hosts());
        var able = all.between(start, start.plusSeconds(1), asked).starts().getOrDefault(start, List.of()).stream()
                .min(Comparator.comparingLong(all.calendar()::load));
        var server = able.or(() -> asked.stream().findFirst());
        var minutes = server.map(provider -> all.length().minutes(all.service(), provider))
                .orElse(all.service().service().terms().durationMinutes());
        var period = TimeRange.of(start, Duration.ofMinutes(minutes));
        var standing = able.isPresent() ? Standing.FREE : standing(all, asked, period);
        return new PlannedDate(
                wanted.planned(),
                period,
                standing,
                able,
                able.isPresent() || standing == Standing.PAST ? List.of() : instead(all, wanted));
    }

    private Standing standing(Search all, Collection<ProviderId> asked, TimeRange period) {
        if (!period.start().isAfter(clock.instant())) {
            return Standing.PAST;
        }
        boolean taken = asked.stream().anyMatch(provider -> all.calendar().busy(provider.value()).stream()
                .anyMatch(busy -> busy.span().start().isBefore(period.end())
                        && busy.span().end().isAfter(period.start())));
        return taken ? Standing.TAKEN : Standing.CLOSED;
    }

    /** The same time with somebody else first, then what is nearest on a quarter of an hour. */
    private static List<Alternative> instead(Search all, Wanted wanted) {
        var start = wanted.start();
        var zone = all.place().location().zone();
        return all.between(start.minus(REACH), start.plus(REACH), all.hosts()).starts().entrySet().stream()
                .filter(open -> open.getKey().equals(start) || onQuarter(open.getKey(), zone))
                .sorted(Comparator.comparing(
                        open -> Duration.between(start, open.getKey()).abs()))
                .limit(MOST)
                .flatMap(open -> alternative(all, open.getKey(), open.getValue(), wanted.provider()))
                .toList();
    }

    private static Stream<Alternative> alternative(
            Search all, Instant start, List<ProviderId> able, Optional<ProviderId> asked) {
        return asked
                .filter(able::contains)
                .or(() -> able.stream().findFirst())
                .map(provider -> new Alternative(
                        start,
                        provider,
                        all.place().active().getOrDefault(provider, ""),
                        all.place().location().id()))
                .stream();
    }

    private static boolean onQuarter(Instant start, ZoneId zone) {
        return start.atZone(zone).getMinute() % QUARTER == 0;
    }
}
