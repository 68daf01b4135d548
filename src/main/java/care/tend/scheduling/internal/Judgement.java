package care.tend.scheduling.internal;

import care.tend.catalogue.Verdict;
import care.tend.scheduling.Appointment;
import java.util.List;

/**
 * What changing one appointment or a whole visit costs. Parts that were made under the same policy are judged as one
 * thing: one notice, one sum, one fee.
 *
 * @param parts at least one
 */
public record Judgement(List<Part> parts) {

    /** @param lead under which its fee is kept */
    record Part(Appointment lead, Verdict verdict) {}

    public Judgement {
        parts = List.copyOf(parts);
    }

    /** As whoever pays sees it. */
    public Verdict whole() {
        return Verdict.together(parts.stream().map(Part::verdict).toList());
    }
}
