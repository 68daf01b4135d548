package care.tend.catalogue;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.clients.Tier;
import care.tend.kernel.Money;
import care.tend.platform.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of a business.
 *
 * @param version grows with each edit
 * @param policies that may bind its bookings, in the business's order
 * @param approval how long a guest's request may wait for an answer; empty when it is promised at once
 */
public record Service(
        ServiceId id, ServiceTerms terms, int version, List<Policy> policies, Optional<Duration> approval) {

    private static final ProviderId NOBODY = new ProviderId(new UUID(0, 0));

    public Service(ServiceId id, ServiceTerms terms, int version) {
        this(id, terms, version, List.of(), Optional.empty());
    }

    /** The same, under those policies, and promised after an answer where it waits for one. */
    public Service under(List<Policy> these, Optional<Duration> answer) {
        return new Service(id, terms, version, these, answer);
    }

    /** What binds a booking of it; empty when changing one's mind is free. */
    public Optional<Policy> policy(ProviderId provider, Tier tier) {
        return Policy.closest(policies, id, provider, tier);
    }

    /**
     * As {@link #policy(ProviderId, Tier)}, for what takes nobody's time: policies for some providers do not bind it.
     */
    public Optional<Policy> policy(Tier tier) {
        return policy(NOBODY, tier);
    }

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
