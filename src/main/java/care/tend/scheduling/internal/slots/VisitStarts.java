package care.tend.scheduling.internal.slots;

import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import care.tend.scheduling.internal.slots.VisitQuestion.Part;
import care.tend.scheduling.internal.slots.VisitQuestion.Stint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * When each part of a visit could begin, as far as what is taken already decides. A range here is one of starts: the
 * part of a free range from which on the whole stretch still fits, begun on a whole minute. What is needed together is
 * cut, alternatives are united; what a visit takes from itself is not looked at.
 */
final class VisitStarts {

    private record Stretch(int host, Stint stint) {}

    private final VisitQuestion question;
    private final long from;
    private final long until;
    private final Map<Stretch, Ranges> stretches = new HashMap<>();
    private final IdentityHashMap<Option, Ranges> options = new IdentityHashMap<>();
    private final IdentityHashMap<Part, Map<Long, Ranges>> reaches = new IdentityHashMap<>();

    /** @param until no visit starts at or after this second */
    VisitStarts(VisitQuestion question, long from, long until) {
        this.question = question;
        this.from = from;
        this.until = until;
        for (var chain : question.chains()) {
            var next = List.<Part>of();
            for (var part : chain.reversed()) {
                reaches.put(part, reach(part, next));
                next = List.of(part);
            }
        }
    }

    /** No visit starts, and nothing of it ends, at or after this second. */
    long over() {
        return Math.min(until + question.reach(), Seconds.END);
    }

    /** When the visit can start with this option of its first part. */
    Ranges leading(Option lead) {
        var first = question.chains().getFirst().getFirst();
        var starts = fromStart(first, of(lead).and(rest(first, lead.minutes())));
        for (var chain : question.chains().subList(1, question.chains().size())) {
            starts = starts.and(fromStart(chain.getFirst(), whole(chain.getFirst())));
        }
        return starts;
    }

    /** When the part can begin with length {@code minutes}, and all parts after it find room. */
    Ranges of(Part part, long minutes) {
        return reach(part).getOrDefault(minutes, new Ranges(0));
    }

    /** When the provider is there for it. */
    Ranges of(Option option) {
        return options.computeIfAbsent(
                option,
                o -> o.stints().stream().map(stint -> stretch(o.host(), stint)).reduce(Ranges.always(), Ranges::and));
    }

    /** When a thing is free for so long. */
    Ranges of(int host, long minutes) {
        return stretch(host, new Stint(0, minutes, 0, 0));
    }

    private Map<Long, Ranges> reach(Part part) {
        var reach = reaches.get(part);
        return reach == null ? Map.of() : reach;
    }

    private Map<Long, Ranges> reach(Part part, List<Part> next) {
        var byLength = new HashMap<Long, Ranges>();
        for (long minutes : part.lengths()) {
            var able = part.options().stream()
                    .filter(option -> option.minutes() == minutes)
                    .map(this::of)
                    .toList();
            byLength.put(minutes, Ranges.either(able).and(things(part, minutes)).and(after(minutes, next)));
        }
        return byLength;
    }

    /** All but the provider: the things, and the parts after it. */
    private Ranges rest(Part part, long minutes) {
        var chain = question.chains().getFirst();
        return things(part, minutes).and(after(minutes, chain.size() > 1 ? List.of(chain.get(1)) : List.of()));
    }

    private Ranges things(Part part, long minutes) {
        var all = Ranges.always();
        for (var need : part.needs()) {
            var any = need.stream()
                    .map(host -> of(host, minutes + part.turnoverMinutes()))
                    .toList();
            all = all.and(any.isEmpty() ? new Ranges(0) : Ranges.either(any));
        }
        return all;
    }

    private Ranges after(long minutes, List<Part> next) {
        if (next.isEmpty()) {
            return Ranges.always();
        }
        var part = next.getFirst();
        long end = minutes * Seconds.MINUTE;
        return whole(part)
                .shifted(-end - part.mostGapMinutes() * Seconds.MINUTE, -end - part.leastGapMinutes() * Seconds.MINUTE);
    }

    private static Ranges fromStart(Part first, Ranges starts) {
        return starts.shifted(-first.mostGapMinutes() * Seconds.MINUTE, -first.leastGapMinutes() * Seconds.MINUTE);
    }

    private Ranges whole(Part part) {
        var any = new ArrayList<>(reach(part).values());
        return any.isEmpty() ? new Ranges(0) : Ranges.either(any);
    }

    private Ranges stretch(int host, Stint stint) {
        return stretches.computeIfAbsent(
                new Stretch(host, stint), key -> starts(question.hosts().get(host), stint));
    }

    /** Both ends of a range of starts belong to it, so that one that just fits is a second long. */
    private Ranges starts(Host host, Stint stint) {
        var clock = ZoneClock.of(host.zone(), over());
        var free = FreeTime.of(host, stint.bufferBefore(), stint.bufferAfter(), clock, from, over());
        var starts = new Ranges(free.size());
        for (int i = 0; i < free.size(); i++) {
            long first = Math.ceilDiv(free.start(i) - stint.from() * Seconds.MINUTE, Seconds.MINUTE) * Seconds.MINUTE;
            starts.add(first, free.end(i) - stint.to() * Seconds.MINUTE + 1);
        }
        return starts;
    }
}
