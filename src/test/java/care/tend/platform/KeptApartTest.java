package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.kernel.BusinessId;
import care.tend.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of one business is told to no other. */
class KeptApartTest extends ServerTest {

    @Autowired
    private Transactions transactions;

    @Autowired
    private Kept kept;

    @Test
    void each_business_hears_its_own_answer() {
        assertThat(tellsApart(kept)).isTrue();
    }

    /** The twin: a memory that forgets whose answer it keeps. */
    @Test
    void a_memory_without_the_business_would_tell_one_what_is_the_others() {
        assertThat(tellsApart(new Kept((business, what) -> what))).isFalse();
    }

    /** Both are new, so that no edition tells them apart. */
    private boolean tellsApart(Kept memory) {
        var mine = new BusinessId(UUID.randomUUID());
        var other = new BusinessId(UUID.randomUUID());
        return answer(memory, mine, "mine").equals("mine")
                && answer(memory, other, "other's").equals("other's")
                && answer(memory, mine, "read anew").equals("mine");
    }

    private String answer(Kept memory, BusinessId business, String read) {
        return transactions.in(business, () -> memory.get(business, KeptApartTest.class, () -> read));
    }
}
