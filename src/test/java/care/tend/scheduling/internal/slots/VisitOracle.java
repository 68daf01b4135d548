package care.tend.scheduling.internal.slots;

import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import care.tend.scheduling.internal.slots.VisitQuestion.Part;
import care.tend.scheduling.internal.slots.VisitQuestion.Stint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The same meaning as {@link VisitFinder}, told as naively as possible: half-minute by half-minute, every choice tried.
 * Hours are absolute times on whole minutes and the zone is UTC; clock changes are {@link Oracle}'s subject.
 */
final class VisitOracle {

    private static final List<Integer> UNITS = List.of(60, 30, 20, 15, 10, 5, 1);
    private static final Duration HALF = Duration.ofSeconds(30);

    private final VisitQuestion question;

    private VisitOracle(VisitQuestion question) {
        this.question = question;
    }

    /** Each start with the hosts who could begin. */
    static Map<Instant, Set<String>> starts(VisitQuestion question) {
        return new VisitOracle(question).starts();
    }

    private Map<Instant, Set<String>> starts() {
        var starts = new TreeMap<Instant, Set<String>>();
        var first = question.chains().getFirst().getFirst();
        boolean single =
                question.chains().size() == 1 && question.chains().getFirst().size() == 1;
        for (var lead : first.options()) {
            for (var start : grid(lead)) {
                if (filled(start, single ? lead : null)) {
                    starts.computeIfAbsent(start, s -> new TreeSet<>())
                            .add(question.hosts().get(lead.host()).id());
                }
            }
        }
        return starts;
    }

    private List<Instant> grid(Option lead) {
        var earliest = Instant.ofEpochSecond(question.earliestStart());
        var grid = new ArrayList<Instant>();
        @Nullable Instant next = null;
        for (var at = earliest.truncatedTo(ChronoUnit.MINUTES);
                at.isBefore(question.window().end());
                at = at.plus(HALF)) {
            if (!relaxed(lead, at)) {
                next = null;
                continue;
            }
            if (at.isBefore(earliest)) {
                continue;
            }
            if (next == null) {
                next = roundUp(at, lead.intervalMinutes());
            }
            if (at.equals(next)) {
                if (!at.isBefore(question.window().start())) {
                    grid.add(at);
                }
                next = next.plus(Duration.ofMinutes(lead.intervalMinutes()));
            }
        }
        return grid;
    }

    private static Instant roundUp(Instant at, long interval) {
        long unit =
                60L * UNITS.stream().filter(u -> interval % u == 0).findFirst().orElseThrow();
        return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), unit) * unit);
    }

    /** Whether all could be had from what others left, each part for itself. */
    private boolean relaxed(Option lead, Instant at) {
        for (var chain : question.chains()) {
            boolean leading = chain == question.chains().getFirst();
            if (!relaxed(chain, 0, at, leading ? lead : null)) {
                return false;
            }
        }
        return true;
    }

    private boolean relaxed(List<Part> chain, int place, Instant from, @Nullable Option lead) {
        if (place == chain.size()) {
            return true;
        }
        var part = chain.get(place);
        for (var gap = Duration.ofMinutes(part.leastGapMinutes());
                gap.compareTo(Duration.ofMinutes(part.mostGapMinutes())) <= 0;
                gap = gap.plus(HALF)) {
            var start = from.plus(gap);
            for (var option : lead == null ? part.options() : List.of(lead)) {
                var end = start.plus(Duration.ofMinutes(option.minutes()));
                if (serves(option, start) && things(part, start, end) && relaxed(chain, place + 1, end, null)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean serves(Option option, Instant start) {
        return option.stints().stream().allMatch(stint -> free(option.host(), start, stint));
    }

    private boolean things(Part part, Instant start, Instant end) {
        var length = Duration.between(start, end).toMinutes() + part.turnoverMinutes();
        return part.needs().stream()
                .allMatch(need -> need.stream().anyMatch(host -> free(host, start, new Stint(0, length, 0, 0))));
    }

    private boolean free(int number, Instant start, Stint stint) {
        var host = question.hosts().get(number);
        var from = start.plus(Duration.ofMinutes(stint.from()));
        var to = start.plus(Duration.ofMinutes(stint.to()));
        var open = ((Availability.Times) host.availability()).open();
        for (var at = from; at.isBefore(to); at = at.plus(HALF)) {
            var minute = at;
            boolean isOpen =
                    open.stream().anyMatch(span -> !minute.isBefore(span.start()) && minute.isBefore(span.end()));
            boolean isTaken = host.busy().stream().anyMatch(busy -> takes(busy, stint, minute));
            if (!isOpen || isTaken) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Busy busy, Stint stint, Instant at) {
        if (busy.span().isEmpty()) {
            return false;
        }
        var before = Duration.ofMinutes(Math.max(busy.bufferBeforeMinutes(), stint.bufferAfter()));
        var after = Duration.ofMinutes(Math.max(busy.bufferAfterMinutes(), stint.bufferBefore()));
        return !at.isBefore(busy.span().start().minus(before))
                && at.isBefore(busy.span().end().plus(after));
    }

    /** One host for a time. */
    private record Take(int host, Instant from, Instant to) {
        boolean clashes(Take other) {
            return host == other.host && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    private boolean filled(Instant start, @Nullable Option lead) {
        return filled(0, 0, start, start, lead, new ArrayList<>(), new ArrayList<>());
    }

    private boolean filled(
            int chain,
            int place,
            Instant visit,
            Instant from,
            @Nullable Option lead,
            List<Take> takes,
            List<Option> served) {
        if (chain == question.chains().size()) {
            return true;
        }
        var parts = question.chains().get(chain);
        if (place == parts.size()) {
            return filled(chain + 1, 0, visit, visit, null, takes, served);
        }
        var part = parts.get(place);
        for (long gap = part.leastGapMinutes(); gap <= part.mostGapMinutes(); gap += 5) {
            var start = from.plus(Duration.ofMinutes(gap));
            for (var option : lead == null ? part.options() : List.of(lead)) {
                if (serves(option, start)
                        && !full(option, start, served)
                        && filledWith(chain, place, visit, start, option, takes, served)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean filledWith(
            int chain, int place, Instant visit, Instant start, Option option, List<Take> takes, List<Option> served) {
        var own = option.stints().stream()
                .map(stint -> new Take(
                        option.host(),
                        start.plus(Duration.ofMinutes(stint.from())),
                        start.plus(Duration.ofMinutes(stint.to()))))
                .toList();
        if (own.stream().anyMatch(mine -> takes.stream().anyMatch(mine::clashes))) {
            return false;
        }
        var all = new ArrayList<>(takes);
        all.addAll(own);
        var more = new ArrayList<>(served);
        more.add(option);
        var part = question.chains().get(chain).get(place);
        return needed(
                part,
                0,
                start,
                option,
                all,
                with -> filled(
                        chain, place + 1, visit, start.plus(Duration.ofMinutes(option.minutes())), null, with, more));
    }

    private boolean needed(
            Part part, int need, Instant start, Option option, List<Take> takes, Predicate<List<Take>> rest) {
        if (need == part.needs().size()) {
            return rest.test(takes);
        }
        long length = option.minutes() + part.turnoverMinutes();
        for (int host : part.needs().get(need)) {
            var take = new Take(host, start, start.plus(Duration.ofMinutes(length)));
            if (free(host, start, new Stint(0, length, 0, 0)) && takes.stream().noneMatch(take::clashes)) {
                var with = new ArrayList<>(takes);
                with.add(take);
                if (needed(part, need + 1, start, option, with, rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the host would have more that day than one of the visit's parts with them permits. */
    private boolean full(Option option, Instant start, List<Option> served) {
        var own = new ArrayList<>(
                served.stream().filter(one -> one.host() == option.host()).toList());
        own.add(option);
        long day = start.getEpochSecond() / 86_400;
        long others = question.hosts().get(option.host()).busy().stream()
                .filter(busy -> busy.kind() == Busy.Kind.BOOKING && !busy.span().isEmpty())
                .filter(busy -> busy.span().start().getEpochSecond() / 86_400 == day)
                .count();
        return own.stream()
                .flatMapToLong(one -> one.mostPerDay().stream())
                .anyMatch(most -> others + own.size() > most);
    }
}
