package care.tend.scheduling.internal.slots;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose free time a slot needs: everyone in {@code always}, and, when there are {@code candidates}, one of them as
 * well. Both hold places of hosts in the question, in its order.
 */
record Lineup(List<Integer> candidates, List<Integer> always) {

    /** Any of several means any who is not required; if all are, it means all. */
    static Lineup of(Question question) {
        var hosts = question.hosts();
        var everyone = IntStream.range(0, hosts.size()).boxed().toList();
        if (question.assignment() != Assignment.ANY) {
            return new Lineup(List.of(), everyone);
        }
        var required = everyone.stream().filter(i -> hosts.get(i).required()).toList();
        var others = everyone.stream().filter(i -> !hosts.get(i).required()).toList();
        return others.isEmpty() ? new Lineup(List.of(), everyone) : new Lineup(others, required);
    }
}
