package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/**
 * The business in the bar of its pages.
 *
 * @param href its own page; null in a frame, which leads nowhere else
 */
public record Host(
        String name,
        String trade,
        @Nullable String href,
        @Nullable String openness) {}
