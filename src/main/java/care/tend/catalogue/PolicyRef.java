package care.tend.catalogue;

/** One version of a policy: what a booking was made under. */
public record PolicyRef(PolicyId policy, int version) {}
