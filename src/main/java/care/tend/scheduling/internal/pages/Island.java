package care.tend.scheduling.internal.pages;

/**
 * The script that takes over a page of times, and what it has to know.
 *
 * @param script its address; {@code words} that of what it says, in the reader's language
 * @param desk JSON that may stand inside a page
 */
public record Island(String script, String words, String desk) {}
