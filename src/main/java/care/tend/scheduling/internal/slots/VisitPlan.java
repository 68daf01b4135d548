package care.tend.scheduling.internal.slots;

import java.util.List;

/** Who and what a visit takes, part by part in the order of their numbers. */
public record VisitPlan(List<Part> parts) {

    public VisitPlan {
        parts = List.copyOf(parts);
    }

    /**
     * @param number which part of the question
     * @param start in seconds since 1970
     * @param minutes how long it takes, without turnover
     * @param provider place of the host who serves
     * @param needs places of the hosts taken besides, in the order of the part's needs
     */
    public record Part(int number, long start, long minutes, int provider, List<Integer> needs) {
        public Part {
            needs = List.copyOf(needs);
        }
    }
}
