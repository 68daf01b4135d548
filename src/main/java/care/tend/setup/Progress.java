package care.tend.setup;

import care.tend.business.BusinessName;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody has come.
 *
 * @param version grows with each save; 0 before the first
 * @param more suggested services that are not among theirs
 * @param mayOpen whether they may open a business here at all
 * @param opened what the last set-up became, until they begin another
 */
public record Progress(
        Draft draft, int version, List<Draft.Offer> more, boolean mayOpen, Optional<BusinessName> opened) {}
