package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormsTest {

    @ParameterizedTest
    @CsvSource({
        "8 701 555 01 99, KZ, +77015550199",
        "+7 (701) 555-01-99, GB, +77015550199",
        "87015550199, KZ, +77015550199",
        "020 7946 0018, GB, +442079460018",
        "(303) 555-0142, US, +13035550142",
        "+44 20 7946 0018, ZZ, +442079460018"
    })
    void a_phone_number_has_one_form_however_it_was_typed(String typed, String country, String form) {
        assertThat(Phone.read(typed, country)).contains(new Phone(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "call me", "8 701 555 01 99 99 99 99", "+", "+999", "701-555 ext. 5"})
    void what_cannot_ring_is_no_phone_number(String typed) {
        assertThat(Phone.read(typed, "KZ")).isEmpty();
    }

    @Test
    void a_phone_number_is_shown_as_its_country_writes_it() {
        assertThat(new Phone("+77015550199").shown()).isEqualTo("+7 701 555 0199");
    }

    @ParameterizedTest
    @CsvSource({
        "Dana@Example.ORG, dana@example.org",
        "' a.b+c@mail.kz ', a.b+c@mail.kz",
        "дана@пошта.қаз, дана@пошта.қаз"
    })
    void an_address_is_kept_in_lower_case(String typed, String form) {
        assertThat(EmailAddress.read(typed)).contains(new EmailAddress(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dana",
                "dana@",
                "@example.org",
                "dana@localhost",
                "a b@example.org",
                "a@b..org",
                ".a@b.org",
                "a@example.org\nBcc: x@y.org",
                "\"a\"@example.org",
                "a@-b.org"
            })
    void what_takes_no_mail_is_no_address(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }
}
