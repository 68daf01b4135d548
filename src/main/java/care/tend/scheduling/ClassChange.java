package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.kernel.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as it shall be: when, by whom and where, and for how many. What it is and how it is booked stays.
 *
 * @param providers who teach, 1 to 5, the first one first
 * @param things rooms and equipment taken up, at most 5
 * @param minutes how long it takes
 * @param seats no fewer than are taken
 * @param minimum with fewer seats taken it does not take place; 0 when it always does
 * @param decideMinutes before its start, when that is decided
 * @param note as in {@link ClassTerms#note}
 */
public record ClassChange(
        List<ProviderId> providers,
        List<ResourceId> things,
        Instant start,
        int minutes,
        int seats,
        int minimum,
        int decideMinutes,
        boolean published,
        @Nullable String note) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public ClassChange {
        var fields = new Fields();
        providers = ClassPlan.teachers(fields, providers == null ? List.of() : providers);
        things = ClassPlan.rooms(fields, things == null ? List.of() : things);
        start = fields.needed("start", start);
        ClassPlan.length(fields, minutes);
        fields.refuse();
    }
}
