package care.tend.catalogue;

/**
 * A service that is had by the night, the day or half the day.
 *
 * @param version of the terms; grows with each edit
 */
public record Boarding(Service service, BoardingTerms terms, int version) {}
