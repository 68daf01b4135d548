package care.tend.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.internal.Initials;
import care.tend.kernel.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"alma-vet", "abc", "24-7", "a1b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void takes_letters_digits_and_single_hyphens(String value) {
        assertThat(new Slug(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "Alma",
                "алма",
                "-alma",
                "alma-",
                "al--ma",
                "al ma",
                "al_ma",
                "al.ma",
                "al/ma",
                "../etc",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refuses_everything_else(String value) {
        assertThatThrownBy(() -> new Slug(value)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "api", "app", "sign-in", "tend", "www"})
    void keeps_words_that_read_as_the_systems_own(String value) {
        assertThatThrownBy(() -> new Slug(value))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.fields())
                        .extracting("code")
                        .containsExactly("business.slug.reserved"));
    }

    @ParameterizedTest
    @CsvSource({
        "Aigerim Sadykova, AS",
        "Тимур А. Ахметов, ТА",
        "әлия, Ә",
        "J.R. Smith, JS",
        "'  ', ?",
        "(Dr) Ann Lee, AL"
    })
    void initials_are_the_first_letters_of_first_and_last(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
