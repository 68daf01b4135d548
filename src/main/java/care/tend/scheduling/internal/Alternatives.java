package care.tend.scheduling.internal;

import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.SlotQuestion;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is still free near a slot that was lost: with anyone, since the time mattered enough to choose it. */
@Component
public class Alternatives {

    private static final int MOST = 3;
    private static final Duration REACH = Duration.ofDays(14);

    private final SlotSearch search;
    private final Providers providers;
    private final Clock clock;

    Alternatives(SlotSearch search, Providers providers, Clock clock) {
        this.search = search;
        this.providers = providers;
        this.clock = clock;
    }

    /** At most three starts, the nearest to the lost one first. */
    public List<Alternative> to(BusinessId business, SlotChoice lost, Rules rules) {
        var now = clock.instant();
        var earliest = lost.start().minus(REACH);
        var from = earliest.isBefore(now) ? now : earliest;
        var until = lost.start().plus(REACH);
        if (!from.isBefore(until)) {
            return List.of();
        }
        var question =
                new SlotQuestion(lost.service(), lost.location(), Optional.empty(), from, until, lost.tailoring());
        var nearest = search.find(business, question, lost.length(), rules).slots().stream()
                .filter(slot -> !isLost(slot, lost))
                .sorted(Comparator.comparing(slot -> distance(slot, lost)))
                .limit(MOST)
                .toList();
        var names = providers.of(business).stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        return nearest.stream()
                .map(slot -> {
                    var provider = lost.provider()
                            .filter(slot.providers()::contains)
                            .orElse(slot.providers().getFirst());
                    var name = Optional.ofNullable(names.get(provider))
                            .map(Provider::name)
                            .orElse("");
                    return new Alternative(slot.start(), provider, name, lost.location());
                })
                .toList();
    }

    /** With another provider the same start is a fine alternative; with the same one it is what was lost. */
    private static boolean isLost(Slot slot, SlotChoice lost) {
        return slot.start().equals(lost.start())
                && lost.provider().map(p -> slot.providers().equals(List.of(p))).orElse(true);
    }

    private static Duration distance(Slot slot, SlotChoice lost) {
        return Duration.between(lost.start(), slot.start()).abs();
    }
}
