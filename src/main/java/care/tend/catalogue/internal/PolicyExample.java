package care.tend.catalogue.internal;

import care.tend.catalogue.Circumstances;
import care.tend.catalogue.NoticeStep;
import care.tend.catalogue.Policy;
import care.tend.catalogue.PolicyId;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.PolicyWords;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A policy tried on one visit, by the engine that will decide in earnest: so that whoever writes it sees what it does.
 *
 * @param policy with terms that may not be kept yet
 * @param start of a visit made up for this
 */
record PolicyExample(Policy policy, Instant start, Optional<Money> price, PolicyWords words) {

    /**
     * @param act {@code cancel}, {@code move} or {@code miss}
     * @param when how long before it begins; empty for one who stays away
     * @param price what it comes to, in words
     */
    @Schema(name = "PolicyExampleLine")
    record Line(Act act, String when, String price) {}

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.addAll(of(Act.CANCEL, policy.terms().cancel()));
        if (!policy.terms().move().equals(policy.terms().cancel())) {
            lines.addAll(of(Act.MOVE, policy.terms().move()));
        }
        lines.add(new Line(Act.MISS, "", words.price(judge(Act.MISS, 0))));
        return List.copyOf(lines);
    }

    /** Once in good time, then once within each step. */
    private List<Line> of(Act act, List<NoticeStep> steps) {
        var lines = new ArrayList<Line>();
        if (!steps.isEmpty()) {
            lines.add(line(act, steps.getFirst().withinMinutes() * 2));
        }
        for (int i = 0; i < steps.size(); i++) {
            int from = steps.get(i).withinMinutes();
            int to = i + 1 < steps.size() ? steps.get(i + 1).withinMinutes() : 0;
            lines.add(line(act, rounded((from + to) / 2)));
        }
        return lines;
    }

    private static int rounded(int minutes) {
        return minutes > 60 ? minutes / 60 * 60 : Math.max(1, minutes);
    }

    private Line line(Act act, int before) {
        return new Line(act, words.span(before), words.price(judge(act, before)));
    }

    private Verdict judge(Act act, int before) {
        return policy.judge(act, new Circumstances(start, start.minusSeconds(60L * before), price, false, 0, 0));
    }

    static PolicyExample of(PolicyTerms terms, Instant start, Optional<Money> price, PolicyWords words) {
        return new PolicyExample(new Policy(new PolicyId(new UUID(0, 0)), 0, terms), start, price, words);
    }
}
