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
    void it_sorts_as_its_value_does() {
        var earlier = new BusinessId(new UUID(0x0199_0000_0000_7000L, -1));
        var later = new BusinessId(new UUID(0x0199_0000_0001_7000L, 0));

        assertThat(earlier.text()).isLessThan(later.text());
    }

    @Test
    void what_is_no_id_of_its_kind_is_nowhere() {
        var account = new AccountId(new UUID(1, 1)).text();
        for (var text :
                new String[] {"", "biz_", account, "biz_zzzzzzzzzzzzzzzzzzzzzzzzzz", account.replace("acc", "biz") + "0"
                }) {
            assertThatThrownBy(() -> BusinessId.of(text)).as(text).isInstanceOf(NotFound.class);
        }
    }
}
