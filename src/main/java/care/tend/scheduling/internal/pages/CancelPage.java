package care.tend.scheduling.internal.pages;

/** What cancelling means, before it is done. */
public record CancelPage(Host host, Facts facts, String action, String move, String back) {}
