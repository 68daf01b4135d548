package care.tend.scheduling.internal.pages;

import care.tend.scheduling.internal.web.ConsequencesView;
import org.jspecify.annotations.Nullable;

/**
 * A booking's own page.
 *
 * @param told why the last act was refused
 * @param over whether it will not take place
 * @param waits whether somebody answers before it is promised
 * @param calendar null when there is nothing to look forward to
 * @param move null, as {@code cancel}, when it can no longer be changed here; then {@code fixed} says why
 * @param again where to book anew; null while it stands
 * @param link to keep; null unless it was just booked
 * @param sooner where to wait for an earlier time; null for a visit of several parts
 * @param costs what changing it costs; null when it can no longer be changed here
 * @param here where they say that they have arrived; null when it is not the time for it
 * @param naming asks what the pet is called; null where that is known
 */
public record ManagePage(
        Host host,
        @Nullable String told,
        String title,
        @Nullable String text,
        boolean over,
        boolean waits,
        Facts facts,
        @Nullable Calendar calendar,
        @Nullable String move,
        @Nullable String cancel,
        @Nullable String fixed,
        @Nullable String again,
        @Nullable String link,
        @Nullable ConsequencesView costs,
        @Nullable String sooner,
        @Nullable String here,
        @Nullable Naming naming) {

    /** @param action where the name goes */
    public record Naming(String action, Field field) {}

    /** Addresses that put it into a calendar. */
    public record Calendar(String file, String google, String outlook) {}
}
