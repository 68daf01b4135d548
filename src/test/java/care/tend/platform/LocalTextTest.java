package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LocalTextTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void reads_as_an_object_of_language_codes() {
        var text = JSON.readValue("{\"ru\": \" Осмотр \", \"kk\": \"\", \"en\": null}", LocalText.class);

        assertThat(text).isEqualTo(LocalText.of(Language.RU, "Осмотр"));
        assertThat(JSON.writeValueAsString(text)).isEqualTo("{\"ru\":\"Осмотр\"}");
        assertThat(LocalText.read(text.json())).isEqualTo(text);
    }

    @Test
    void refuses_a_language_nobody_speaks_here() {
        assertThatThrownBy(() -> LocalText.of(Map.of("de", "Termin"))).isInstanceOf(Invalid.class);
    }

    @Test
    void speaks_to_the_reader_as_well_as_it_can() {
        var text = LocalText.of(Map.of("ru", "Осмотр", "kk", "Қарап тексеру"));

        assertThat(text.in(Language.KK, List.of(Language.RU))).isEqualTo("Қарап тексеру");
        assertThat(text.in(Language.EN, List.of(Language.KK, Language.RU))).isEqualTo("Қарап тексеру");
        assertThat(text.in(Language.EN, List.of(Language.EN))).isEqualTo("Осмотр");
        assertThat(LocalText.NONE.in(Language.EN, List.of())).isEmpty();
    }

    @Test
    void money_is_minor_units_and_a_currency_and_nothing_else() {
        var price = Money.of(900_000, "KZT");

        assertThat(JSON.writeValueAsString(price)).isEqualTo("{\"minor\":900000,\"currency\":\"KZT\"}");
        assertThat(JSON.readValue("{\"minor\":900000,\"currency\":\"KZT\"}", Money.class))
                .isEqualTo(price);
    }
}
