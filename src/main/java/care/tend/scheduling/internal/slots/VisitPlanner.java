package care.tend.scheduling.internal.slots;

import care.tend.scheduling.internal.slots.VisitQuestion.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lays out a visit from one start: tries the times its parts could have, the earliest ends first, until one can be
 * filled. Gaps are tried in steps of five minutes.
 */
final class VisitPlanner {

    private static final long GAP_STEP = 5;

    /** Beyond so many tries a start counts as not possible: nobody waits longer for an odd visit. */
    private static final int MOST_LAYOUTS = 400;

    private final VisitQuestion question;
    private final VisitStarts starts;
    private final VisitFilling filling;

    VisitPlanner(VisitQuestion question, VisitStarts starts) {
        this.question = question;
        this.starts = starts;
        this.filling = new VisitFilling(question, starts);
    }

    /** A part at a time. */
    record Laid(Part part, long start, long minutes) {}

    Optional<VisitPlan> plan(long second, OptionalInt lead) {
        return new Layouts(second, lead).first();
    }

    private final class Layouts {
        private final long second;
        private final OptionalInt lead;
        private final List<Laid> laid = new ArrayList<>();
        private int left = MOST_LAYOUTS;
        private Optional<VisitPlan> found = Optional.empty();

        private Layouts(long second, OptionalInt lead) {
            this.second = second;
            this.lead = lead;
        }

        private Optional<VisitPlan> first() {
            lay(0, 0, second);
            return found;
        }

        /** Lays the part at {@code place} of a chain, which may begin from {@code time} on, and all after it. */
        private void lay(int chain, int place, long time) {
            if (chain == question.chains().size()) {
                left--;
                found = filling.fill(laid, lead);
                return;
            }
            var parts = question.chains().get(chain);
            if (place == parts.size()) {
                lay(chain + 1, 0, second);
                return;
            }
            var part = parts.get(place);
            for (long gap = part.leastGapMinutes(); gap <= part.mostGapMinutes(); gap += GAP_STEP) {
                long start = time + gap * Seconds.MINUTE;
                for (long minutes : part.lengths()) {
                    if (found.isEmpty() && left > 0 && starts.of(part, minutes).contains(start)) {
                        laid.add(new Laid(part, start, minutes));
                        lay(chain, place + 1, start + minutes * Seconds.MINUTE);
                        laid.removeLast();
                    }
                }
            }
        }
    }
}
