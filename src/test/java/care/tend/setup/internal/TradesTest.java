package care.tend.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Accent;
import care.tend.business.Trade;
import care.tend.platform.Language;
import care.tend.setup.Draft;
import care.tend.setup.Step;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file of suggestions holds what it promises. */
class TradesTest {

    private final Trades trades = new Trades();
    private final Terms terms = new Terms(trades);

    @ParameterizedTest
    @EnumSource(Trade.class)
    void every_trade_has_services_that_can_be_booked_in_every_language_and_currency(Trade trade) {
        var custom = trades.of(trade);
        var draft = suggested(trade, "KZT");

        assertThat(custom.services()).hasSizeBetween(5, 8);
        assertThat(custom.services()).allSatisfy(service -> {
            assertThat(service.name().byLanguage()).containsOnlyKeys(Language.values());
            assertThat(service.description().byLanguage()).containsOnlyKeys(Language.values());
        });
        assertThat(custom.title().byLanguage()).containsOnlyKeys(Language.values());
        assertThat(Accent.of(custom.accent()).light().accent()).isNotBlank();
        assertThat(WeekOverlap.in(custom.hours())).isFalse();
        for (var code : trades.currencies()) {
            var currency = Currency.getInstance(code);
            for (var offer : Objects.requireNonNull(suggested(trade, code).services())) {
                assertThat(terms.of(offer, trade, currency).price()).as(code).isNotNull();
            }
        }
        assertThat(draft.people()).extracting(Draft.Person::name).containsExactly("Asel");
    }

    @Test
    void keys_are_one_in_all_trades() {
        var keys = new HashSet<String>();
        for (var trade : Trade.values()) {
            trades.of(trade)
                    .services()
                    .forEach(s -> assertThat(keys.add(s.key())).as(s.key()).isTrue());
        }
    }

    @Test
    void prices_are_round_in_their_currency() {
        assertThat(trades.price(new BigDecimal(45), "KZT")).isEqualTo(700_000);
        assertThat(trades.price(new BigDecimal(45), "USD")).isEqualTo(4_500);
        assertThat(trades.price(new BigDecimal(45), "JPY")).isEqualTo(5_000);
        assertThat(trades.price(BigDecimal.ZERO, "EUR")).isZero();
        assertThat(trades.price(new BigDecimal(45), "XTS")).as("we do not know").isNull();
    }

    private Draft suggested(Trade trade, String currency) {
        var place = new Draft.Place(trade, "Asel", "asel", "Satpayev 1", null, "Asia/Almaty", currency);
        var begun = new Draft(Step.PLACE, place, null, null, null, null);
        return new Suggestions(trades).fill(Draft.NONE, begun, "Asel", Language.KK);
    }

    @Test
    void a_week_notices_hours_that_touch_but_do_not_overlap() {
        var morning = new Draft.Hours(List.of(1), LocalTime.of(9, 0), LocalTime.of(13, 0));
        var afternoon = new Draft.Hours(List.of(1), LocalTime.of(13, 0), LocalTime.of(18, 0));
        var late = new Draft.Hours(List.of(1), LocalTime.of(17, 30), LocalTime.of(20, 0));

        assertThat(WeekOverlap.in(List.of(morning, afternoon))).isFalse();
        assertThat(WeekOverlap.in(List.of(morning, afternoon, late))).isTrue();
    }
}
