package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor says when they would come, if it were free.
 *
 * @param what service, with whom and where, in a line
 * @param forward when their booking takes place that would come forward; null for a new one, and then they say who they
 *     are
 * @param faulty what stands in the way, above all; null when nothing does
 * @param first first day chosen, as {@code last}; within {@code least} and {@code most}
 * @param parts of a day
 * @param notices how long before it begins they must hear of it
 * @param species known ones; empty when no animal comes
 */
public record WaitPage(
        Host host,
        String back,
        String what,
        @Nullable String forward,
        @Nullable String faulty,
        String first,
        String last,
        String least,
        String most,
        List<Option> days,
        List<Option> parts,
        List<Option> notices,
        @Nullable Field name,
        @Nullable Field email,
        @Nullable Field pet,
        List<String> species,
        String action,
        Map<String, String> hidden) {

    /** @param chosen whether it is ticked */
    public record Option(String value, String label, boolean chosen) {}
}
