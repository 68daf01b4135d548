package care.tend.scheduling.internal.slots;

import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds when a visit of several parts can start, and who and what it takes then. For each provider who could begin, the
 * starts at which all the rest is free together make ranges, and each range has one grid, as a single slot has. Where
 * parts of the visit could want the same thing at once, or a day has a limit, each start is proved by a whole plan:
 * that filters starts and moves no grid.
 */
public final class VisitFinder {

    private final VisitQuestion question;
    private final List<Option> leads;
    private final long earliest;
    private final long from;
    private final long until;
    private final ZoneClock clock;
    private final VisitStarts starts;
    private final VisitPlanner planner;

    private VisitFinder(VisitQuestion question) {
        this.question = question;
        this.leads = question.chains().getFirst().getFirst().options();
        this.earliest = question.earliestStart();
        this.from = Seconds.up(question.window().start());
        this.until = Math.min(Seconds.up(question.window().end()), Seconds.END);
        this.clock = ZoneClock.of(question.zone(), until);
        this.starts = new VisitStarts(question, earliest, until);
        this.planner = new VisitPlanner(question, starts);
    }

    /** All starts in the window; the hosts of each are those who could begin. */
    public static Slots find(VisitQuestion question) {
        return new VisitFinder(question).find();
    }

    /**
     * Who and what the visit takes when it starts at {@code second}: the scarcest is given first, and of those who
     * could serve, whoever serves in it already and then whose days are emptiest. Empty when it cannot start then.
     */
    public static Optional<VisitPlan> plan(VisitQuestion question, long second) {
        return new VisitFinder(question).planner.plan(second, OptionalInt.empty());
    }

    private Slots find() {
        var hosts =
                leads.stream().map(lead -> question.hosts().get(lead.host())).toList();
        var everyone = IntStream.range(0, leads.size()).boxed().toList();
        var lineup = new Lineup(everyone, List.of());
        if (Math.max(from, earliest) >= until || leads.isEmpty()) {
            return new Slots(hosts, lineup, new long[0], new long[0]);
        }
        Map<Long, Grid> grids = new HashMap<>();
        var byLead = new long[leads.size()][];
        for (int i = 0; i < byLead.length; i++) {
            var grid = grids.computeIfAbsent(
                    leads.get(i).intervalMinutes(), interval -> new Grid(interval, 1, clock, earliest));
            byLead[i] = grid.starts(starts.leading(leads.get(i)), from, until);
        }
        if (question.mayCollide()) {
            prove(byLead);
        }
        var union = Union.of(byLead);
        return withinWindow(new Slots(hosts, lineup, union.starts(), union.takers()));
    }

    /** One part is proved with each provider; of several, it is the start that counts, whoever begins. */
    private void prove(long[][] byLead) {
        boolean single =
                question.chains().size() == 1 && question.chains().getFirst().size() == 1;
        Map<Long, Boolean> known = new HashMap<>();
        for (int i = 0; i < byLead.length; i++) {
            int lead = leads.get(i).host();
            var kept = new Longs();
            for (long start : byLead[i]) {
                boolean possible = single
                        ? planner.plan(start, OptionalInt.of(lead)).isPresent()
                        : known.computeIfAbsent(
                                start, s -> planner.plan(s, OptionalInt.empty()).isPresent());
                if (possible) {
                    kept.add(start);
                }
            }
            byLead[i] = kept.toArray();
        }
    }

    private Slots withinWindow(Slots slots) {
        if (!(question.bookingWindow() instanceof BookingWindow.Rolling window)) {
            return slots;
        }
        long lastDay = BookingDays.last(window, clock.dayOf(question.now().getEpochSecond()));
        var days = clock.days();
        return slots.keep(start -> days.of(start) <= lastDay);
    }
}
