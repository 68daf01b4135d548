package care.tend.catalogue;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.Money;
import care.tend.platform.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service of a business.
 *
 * @param version grows with each edit
 */
public record Service(ServiceId id, ServiceTerms terms, int version) {

    public LocalText name() {
        return terms.name();
    }

    public boolean published() {
        return terms.published();
    }

    /** Who offers it, in the order shown; some may have left, which {@code business} knows. */
    public List<ProviderId> providers() {
        return terms.providers();
    }

    public boolean offeredBy(ProviderId provider) {
        return terms.providers().contains(provider);
    }

    public boolean offeredAt(LocationId location) {
        return terms.locations().isEmpty() || terms.locations().contains(location);
    }

    /** Its length with {@code provider}, in minutes. */
    public int durationMinutes(ProviderId provider) {
        return own(provider).map(OwnTerms::durationMinutes).orElse(terms.durationMinutes());
    }

    /** Its price with {@code provider}; null when it is agreed on the spot. */
    public @Nullable Money price(ProviderId provider) {
        return own(provider).map(OwnTerms::price).orElse(terms.price());
    }

    /**
     * The service as somebody wants it.
     *
     * @throws care.tend.kernel.Invalid for a variant or add-on that it does not have
     */
    public Tailored tailored(Tailoring wish) {
        return Tailored.of(this, wish);
    }

    /** What {@code provider} does differently, if anything. */
    public Optional<OwnTerms> own(ProviderId provider) {
        return terms.ownTerms().stream()
                .filter(own -> own.provider().equals(provider))
                .findFirst();
    }
}
