package care.tend.catalogue;

import care.tend.business.ProviderId;
import care.tend.clients.Tier;
import care.tend.kernel.Fields;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changing one's mind costs, and for whom it is so.
 *
 * @param name for the business's own eyes
 * @param services it is for; empty means all
 * @param providers it is for; empty means all
 * @param tier of the clients it is for; null means all
 * @param cancel what cancelling costs, the longest notice first; empty means free until it begins
 * @param move what moving costs, likewise
 * @param noShow what staying away costs; null means as much as cancelling at the last minute, and it is never less
 * @param firstFree whether a client's first fee is let go, once
 * @param emergencies whether a guest may say that it was an emergency, and ask the business to let the fee go
 * @param mostMoves how often a guest may move one booking themselves; null for no limit
 * @param creditDays for how long what was paid ahead and is not kept stands to the client's credit; null when it is
 *     paid back
 * @param deposit asked of those who stayed away too often; null for none
 */
public record PolicyTerms(
        String name,
        List<ServiceId> services,
        List<ProviderId> providers,
        @Nullable Tier tier,
        List<NoticeStep> cancel,
        List<NoticeStep> move,
        @Nullable Fee noShow,
        boolean firstFree,
        boolean emergencies,
        @Nullable Integer mostMoves,
        @Nullable Integer creditDays,
        @Nullable DepositRule deposit) {

    private static final int MOST_STEPS = 5;

    public PolicyTerms {
        var fields = new Fields();
        name = fields.line("name", name, 80);
        services = fields.distinct("services", services, 500);
        providers = fields.distinct("providers", providers, 500);
        cancel = steps(fields, "cancel", cancel);
        move = steps(fields, "move", move);
        fields.optionalBetween("mostMoves", mostMoves, 0, 50);
        fields.optionalBetween("creditDays", creditDays, 1, 1100);
        fields.refuse();
    }

    /** Longest notice first. Waiting longer must not be rewarded, and two steps cannot begin at once. */
    private static List<NoticeStep> steps(Fields fields, String field, @Nullable List<NoticeStep> given) {
        var steps = fields.distinct(field, given, MOST_STEPS).stream()
                .sorted(Comparator.comparingInt(NoticeStep::withinMinutes).reversed())
                .toList();
        for (int i = 1; i < steps.size(); i++) {
            var earlier = steps.get(i - 1);
            var later = steps.get(i);
            if (earlier.withinMinutes() == later.withinMinutes()) {
                fields.fault(field + "[" + i + "].withinMinutes", "catalogue.step-twice");
            } else if (later.fee().isLessThan(earlier.fee())) {
                fields.fault(field + "[" + i + "].fee", "catalogue.step-cheaper");
            }
        }
        return steps;
    }

    /** How narrowly it is meant: a service says more than a provider, and a provider more than a tier. */
    int closeness() {
        return (services.isEmpty() ? 0 : 4) + (providers.isEmpty() ? 0 : 2) + (tier == null ? 0 : 1);
    }

    boolean isFor(ServiceId service, ProviderId provider, Tier of) {
        return (services.isEmpty() || services.contains(service))
                && (providers.isEmpty() || providers.contains(provider))
                && (tier == null || tier == of);
    }

    /** Every fee it names. */
    @JsonIgnore
    Stream<Fee> fees() {
        return Stream.of(
                        cancel.stream().map(NoticeStep::fee),
                        move.stream().map(NoticeStep::fee),
                        Stream.ofNullable(noShow),
                        Stream.ofNullable(deposit).map(DepositRule::fee))
                .flatMap(fees -> fees);
    }
}
