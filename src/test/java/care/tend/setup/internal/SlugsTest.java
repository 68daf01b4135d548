package care.tend.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Businesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class SlugsTest {

    private final Slugs slugs = new Slugs(Mockito.mock(Businesses.class));

    @ParameterizedTest
    @CsvSource({
        "Fern & Fetch, fern-and-fetch",
        "Зоосалон «Лапа», zoosalon-lapa",
        "Щука и Ёж, shchuka-i-yezh",
        "Салон «Әсем», salon-asem",
        "Қызғалдақ сұлулық үйі, qyzghaldaq-sululyq-uyi",
        "Alma's Café, almas-cafe",
        "Müller & Söhne, muller-and-sohne",
        "  --- , ''",
    })
    void a_name_becomes_letters_that_fit_an_address(String name, String plain) {
        assertThat(slugs.plain(name)).isEqualTo(plain);
    }

    @Test
    void a_long_name_ends_with_a_whole_word() {
        var plain = slugs.plain("Ветеринарная клиника доктора Айболита на Сатпаева");

        assertThat(plain).hasSizeLessThanOrEqualTo(40).doesNotEndWith("-").startsWith("veterinarnaya-klinika-doktora");
    }
}
