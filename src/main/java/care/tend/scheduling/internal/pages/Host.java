package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/** The business in the bar of its pages. */
public record Host(
        String name, String trade, String href, @Nullable String openness) {}
