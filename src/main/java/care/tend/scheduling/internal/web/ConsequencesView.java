package care.tend.scheduling.internal.web;

import care.tend.catalogue.Verdict.Act;
import care.tend.catalogue.Verdict.Reason;
import care.tend.kernel.AccountId;
import care.tend.kernel.Money;
import care.tend.scheduling.FeeId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changing an appointment would cost now, and what it came to cost already. Sums are exact; the words beside them
 * say the same in the language of the request.
 *
 * @param terms the policy it was made under, a sentence or two for each thing it says
 * @param emergencies whether a guest may say that it was an emergency
 * @param fees decided so far, the newest last
 */
@Schema(name = "Consequences")
public record ConsequencesView(
        List<String> terms,
        boolean emergencies,
        Cost cancel,
        Cost move,
        @Nullable Cost miss,
        List<Asked> fees) {

    /**
     * @param allowed false when it can no longer be done by the client
     * @param costs whether something is to be paid
     * @param amount what; zero when nothing; null for a share of a price that nobody named
     * @param price the same in words: "free", "4 500 ₸ (50 %)"
     * @param why why it costs that
     * @param steps what it costs when
     */
    @Schema(name = "Cost")
    public record Cost(
            boolean allowed,
            boolean costs,
            @Nullable Money amount,
            Reason reason,
            String price,
            String why,
            List<Step> steps) {}

    /** @param holds whether it is what holds now */
    @Schema(name = "CostStep")
    public record Step(String when, String price, boolean holds) {}

    /**
     * @param stands whether it is to be paid as things are
     * @param plea a guest's words for why it was an emergency; null when they said nothing
     * @param waived null while nobody let it go
     */
    @Schema(name = "DecidedFee")
    public record Asked(
            FeeId id,
            Act act,
            Reason reason,
            @Nullable Money amount,
            String price,
            boolean stands,
            @Nullable String plea,
            Instant decidedAt,
            @Nullable Waived waived) {}

    @Schema(name = "WaivedFee")
    public record Waived(AccountId by, String name, String reason, Instant at) {}
}
