package care.tend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedIdTest {

    @Test
    void the_public_form_comes_back_as_the_same_id() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var id = new BusinessId(new UUID(random.nextLong(), random.nextLong()));
            assertThat(BusinessId.of(id.text())).isEqualTo(id);
        }
    }

    @Test
    void it_sorts_as_time_does() {
        var random = new Random(7);
        var earlier = new BusinessId(TypedId.next(1_000, random));
        var later = new BusinessId(TypedId.next(1_001, random));

        assertThat(earlier.text()).isLessThan(later.text());
        assertThat(later.value().version()).isEqualTo(7);
        assertThat(later.value().variant()).isEqualTo(2);
    }

    @Test
    void what_is_no_id_of_its_kind_is_nowhere() {
        var account = new AccountId(TypedId.next(1, new Random(1))).text();
        for (var text :
                new String[] {"", "biz_", account, "biz_zzzzzzzzzzzzzzzzzzzzzzzzzz", account.replace("acc", "biz") + "0"
                }) {
            assertThatThrownBy(() -> BusinessId.of(text)).as(text).isInstanceOf(NotFound.class);
        }
    }
}
