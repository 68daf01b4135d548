package care.tend.scheduling.internal;

import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Reason;
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
    record Part(Appointment lead, Verdict verdict) {

        boolean forgives() {
            return verdict.reason() == Reason.FORGIVEN;
        }
    }

    public Judgement {
        parts = List.copyOf(parts);
    }

    /** What several cost together. */
    public static Verdict inAll(List<Judgement> each) {
        return Verdict.together(each.stream().map(Judgement::whole).toList());
    }

    boolean forgives() {
        return parts.stream().anyMatch(Part::forgives);
    }

    /** As whoever pays sees it. */
    public Verdict whole() {
        return Verdict.together(parts.stream().map(Part::verdict).toList());
    }
}
