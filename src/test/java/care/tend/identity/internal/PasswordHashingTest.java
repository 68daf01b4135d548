package care.tend.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.identity.IdentityRefused;
import care.tend.identity.Password;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHashingTest {

    private static final Password WORDS = new Password("four words of mine");

    private final PasswordHashing hashing = new PasswordHashing(1, 1000);

    @Test
    void a_hash_is_argon2id_with_a_salt_of_its_own() {
        var hash = hashing.hash(WORDS);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashing.hash(WORDS));
        assertThat(hashing.matches(WORDS, hash)).isTrue();
        assertThat(hashing.matches(new Password("four words of yours"), hash)).isFalse();
    }

    @Test
    void the_same_letters_typed_on_another_keyboard_are_the_same_password() {
        var composed = new Password("caf\u00e9 au lait");
        var decomposed = new Password("cafe\u0301 au lait");

        assertThat(hashing.matches(decomposed, hashing.hash(composed))).isTrue();
    }

    @Test
    void a_hash_of_weaker_days_is_known_as_such() {
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 1).encode(WORDS.text());

        assertThat(hashing.isWeak(weaker)).isTrue();
        assertThat(hashing.isWeak(hashing.hash(WORDS))).isFalse();
    }

    @Test
    void who_finds_no_seat_is_told_to_come_again_and_no_memory_is_taken() {
        var full = new PasswordHashing(0, 1);

        assertThatThrownBy(() -> full.hash(WORDS)).isInstanceOf(IdentityRefused.Crowded.class);
        assertThatThrownBy(() -> full.compareWithNobodys(WORDS)).isInstanceOf(IdentityRefused.Crowded.class);
    }
}
