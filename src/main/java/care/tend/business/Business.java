package care.tend.business;

import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.util.Currency;
import java.util.List;

/**
 * A business as anyone may read it.
 *
 * @param currency of every price; fixed when the business opens
 * @param accent derived from the colour in the profile when that was saved
 * @param version grows with each edit
 */
public record Business(BusinessId id, BusinessProfile profile, Currency currency, Accent accent, int version) {

    public String slug() {
        return profile.slug().value();
    }

    public String name() {
        return profile.name();
    }

    public Trade trade() {
        return profile.trade();
    }

    public LocalText about() {
        return profile.about();
    }

    /** In the business's own order; never empty. */
    public List<Language> languages() {
        return profile.languages();
    }
}
