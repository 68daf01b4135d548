package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/**
 * The end of a booking in a frame.
 *
 * @param open the booking's own page, for a window of its own
 * @param again where to book another
 * @param service told to the page around the frame, which learns nothing else
 */
public record DonePage(
        Host host, String title, @Nullable String text, Facts facts, String open, String again, String service) {}
