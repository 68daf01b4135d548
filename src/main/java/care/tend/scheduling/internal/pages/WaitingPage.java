package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/**
 * That somebody waits, or what was freed for them.
 *
 * @param icon of its title
 * @param off whether there is nothing to look forward to
 * @param facts of the time that was freed; null while there is none
 * @param act where to take it, or to stop waiting; null when nothing can be done
 * @param pass where to let it pass; null when there is nothing to
 */
public record WaitingPage(
        Host host,
        String icon,
        boolean off,
        String title,
        String text,
        @Nullable Facts facts,
        @Nullable Act act,
        @Nullable Act pass,
        String again) {

    /** A button with its address. */
    public record Act(String label, String action, boolean primary) {}
}
