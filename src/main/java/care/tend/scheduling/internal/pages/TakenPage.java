package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;

/**
 * Somebody was faster: what is free nearby, each one tap away.
 *
 * @param safe what was not lost: money, and what was typed if anything was
 * @param kept what was typed already, sent along with the tap
 */
public record TakenPage(
        Host host,
        String taken,
        String safe,
        List<Other> alternatives,
        Map<String, String> kept,
        String action,
        String zone,
        String allTimes) {

    public record Other(String when, String who, Map<String, String> hidden) {}
}
