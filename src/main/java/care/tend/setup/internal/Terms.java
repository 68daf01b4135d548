package care.tend.setup.internal;

import care.tend.business.Trade;
import care.tend.catalogue.Composition;
import care.tend.catalogue.ServiceMode;
import care.tend.catalogue.ServiceTerms;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.kernel.TendException.FieldError;
import care.tend.platform.LocalText;
import care.tend.setup.Draft;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes of a service that was told in three words one that can be booked, under the rules usual in its trade. */
@Component
public class Terms {

    private final Trades trades;

    Terms(Trades trades) {
        this.trades = trades;
    }

    /** @throws Invalid naming the fields of {@code offer} that are missing or wrong */
    ServiceTerms of(Draft.Offer offer, Trade trade, Currency currency) {
        var rules = trades.of(trade).rules();
        var suggestion = trades.suggestion(offer.origin());
        var price = offer.price();
        try {
            return new ServiceTerms(
                    offer.name(),
                    description(offer, suggestion),
                    Objects.requireNonNullElse(offer.minutes(), 0),
                    rules.intervalMinutes(),
                    price == null ? null : new Money(price, currency),
                    suggestion.map(Trades.Suggestion::priceFrom).orElse(false),
                    0,
                    suggestion.map(Trades.Suggestion::bufferAfterMinutes).orElse(rules.bufferAfterMinutes()),
                    rules.noticeMinutes(),
                    rules.horizonDays(),
                    null,
                    suggestion.map(Trades.Suggestion::mode).orElse(ServiceMode.IN_PERSON),
                    suggestion.map(Trades.Suggestion::needsPet).orElse(trade.withPets()),
                    true,
                    List.of(),
                    List.of(),
                    List.of(),
                    Composition.PLAIN);
        } catch (Invalid refused) {
            throw new Invalid(refused.fields().stream().map(Terms::asTold).toList());
        }
    }

    /** What the suggestion says of itself, as long as it is still that. */
    private static LocalText description(Draft.Offer offer, Optional<Trades.Suggestion> suggestion) {
        return suggestion
                .filter(s -> s.name().equals(offer.name()))
                .map(Trades.Suggestion::description)
                .orElse(LocalText.NONE);
    }

    private static FieldError asTold(FieldError fault) {
        return fault.field().equals("durationMinutes")
                ? new FieldError("minutes", fault.code(), fault.arguments())
                : fault;
    }
}
