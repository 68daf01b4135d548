package care.tend.catalogue;

import care.tend.business.ProviderId;
import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What one provider does differently: null where the service's own length or price holds. */
public record OwnTerms(
        ProviderId provider,
        @Nullable Integer durationMinutes,
        @Nullable Money price) {

    public OwnTerms {
        var fields = new Fields();
        provider = fields.needed("provider", provider);
        fields.refuse();
    }
}
