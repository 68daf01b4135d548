package care.tend.setup.internal;

import care.tend.business.Trade;
import care.tend.catalogue.ServiceMode;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.setup.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is believable for each trade, currency and country, as written in {@code setup/trades.json}. */
@Component
public class Trades {

    /**
     * A trade.
     *
     * @param title what its people are
     * @param services in the order shown
     */
    record Custom(LocalText title, String accent, List<Draft.Hours> hours, Rules rules, List<Suggestion> services) {}

    /** Under which its services are booked, unless one of them says otherwise. */
    record Rules(int intervalMinutes, int noticeMinutes, int horizonDays, int bufferAfterMinutes) {}

    /**
     * A service.
     *
     * @param key one in all trades
     * @param price in the units of {@link Level}; 0 is free
     * @param extra offered on the side, not from the start
     */
    record Suggestion(
            String key,
            LocalText name,
            LocalText description,
            int minutes,
            BigDecimal price,
            @Nullable Boolean priceFrom,
            @Nullable Integer bufferAfterMinutes,
            @Nullable ServiceMode mode,
            @Nullable Boolean needsPet,
            @Nullable Boolean extra) {

        boolean fromTheStart() {
            return !Boolean.TRUE.equals(extra);
        }
    }

    /**
     * What prices are like in a currency: a service of 10 costs {@code 10 * level}, rounded to whole {@code step}s. Not
     * a rate of exchange: a haircut costs what haircuts cost there.
     */
    record Level(BigDecimal level, BigDecimal step) {}

    private record All(
            Map<String, Level> currencies, Map<String, List<Language>> languages, Map<Trade, Custom> trades) {}

    private final All all;
    private final Map<String, Suggestion> byKey;

    Trades() {
        try (var in = new ClassPathResource("setup/trades.json").getInputStream()) {
            this.all = JsonMapper.shared().readValue(in, All.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        this.byKey = all.trades().values().stream()
                .flatMap(custom -> custom.services().stream())
                .collect(Collectors.toUnmodifiableMap(Suggestion::key, Function.identity()));
    }

    Custom of(Trade trade) {
        return Optional.ofNullable(all.trades().get(trade)).orElseThrow();
    }

    Optional<Suggestion> suggestion(@Nullable String key) {
        return Optional.ofNullable(key).map(byKey::get);
    }

    /** Currencies with prices of their own, in the order of the file. */
    List<String> currencies() {
        return List.copyOf(all.currencies().keySet());
    }

    /** Spoken with clients in a country (ISO 3166-1), the first one first. */
    List<Language> languages(String country) {
        return all.languages().getOrDefault(country, List.of(Language.EN));
    }

    /** In minor units; null where we do not know what things cost. */
    @Nullable
    Long price(BigDecimal units, @Nullable String currency) {
        var level = currency == null ? null : all.currencies().get(currency);
        if (level == null) {
            return null;
        }
        int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return units.multiply(level.level())
                .divide(level.step(), 0, RoundingMode.HALF_UP)
                .multiply(level.step())
                .movePointRight(digits)
                .longValueExact();
    }
}
