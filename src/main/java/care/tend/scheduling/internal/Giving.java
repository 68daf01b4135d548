package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.AssignmentReason;
import care.tend.scheduling.AssignmentReason.Standing;
import care.tend.scheduling.internal.SlotSearch.Found;
import care.tend.scheduling.internal.assignment.Turns;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** In which order those who can take a booking are asked, when the client has no wish. Runs inside a transaction. */
@Component
class Giving {

    private final AssignmentTable table;
    private final Clock clock;

    Giving(AssignmentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param standings how they stand, whose turn it is first; empty when it does not go by turns
     * @param providers whom to ask, one after the other
     */
    record Order(List<ProviderId> providers, List<Standing> standings) {

        static Order asFound(Found found) {
            return new Order(found.providers(), List.of());
        }
    }

    /** As found, by the emptiest day, unless the service has a rule of its own. */
    Order order(BusinessId business, Found found) {
        boolean wished = found.choice().provider().isPresent();
        if (wished
                || found.providers().size() < 2
                || !found.calendar().hasRule(found.service().service().id())) {
            return Order.asFound(found);
        }
        return table.standings(business, found.service().service().id(), clock.instant())
                .map(standings -> order(found, standings))
                .orElseGet(() -> Order.asFound(found));
    }

    private static Order order(Found found, AssignmentTable.Standings standings) {
        var listed = found.service().providers();
        var rule = standings.rule();
        return switch (rule.mode()) {
            case EMPTIEST -> Order.asFound(found);
            case FIRST ->
                new Order(
                        found.providers().stream()
                                .sorted(Comparator.comparingInt(listed::indexOf))
                                .toList(),
                        List.of());
            case TURNS -> {
                var turns = Turns.order(found.providers().stream()
                        .sorted(Comparator.comparingInt(listed::indexOf))
                        .map(provider -> standing(found, standings, provider))
                        .toList());
                yield new Order(turns.stream().map(Standing::provider).toList(), turns);
            }
        };
    }

    private static Standing standing(Found found, AssignmentTable.Standings standings, ProviderId provider) {
        return new Standing(
                provider,
                standings.rule().weight(provider),
                standings.recent().getOrDefault(provider, 0),
                found.load(provider) / 60);
    }

    /** Notes why {@code provider} was given it, where it went by turns. */
    void note(BusinessId business, Found found, Order order, ProviderId provider, Taking.Purpose purpose) {
        if (!order.standings().isEmpty()) {
            var reason = new AssignmentReason(provider, clock.instant(), AssignmentTable.DAYS, order.standings());
            table.note(business, found.service().service().id(), reason, purpose);
        }
    }
}
