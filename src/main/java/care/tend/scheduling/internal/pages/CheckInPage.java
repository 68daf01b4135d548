package care.tend.scheduling.internal.pages;

/**
 * Where somebody at the door says that they are here.
 *
 * @param said whether they have; what is said then is the same for everybody
 * @param action where it goes
 */
public record CheckInPage(Host host, boolean said, Field contact, String action) {}
