package care.tend.scheduling;

import care.tend.catalogue.PolicyRef;
import java.util.Optional;

/**
 * What was agreed about changing one's mind.
 *
 * @param policy as it stood when the appointment was made; empty when everything is free
 * @param moves how often its guest has moved it
 */
public record Agreement(Optional<PolicyRef> policy, int moves) {}
