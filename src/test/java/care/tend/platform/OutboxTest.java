package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.testing.RecordingSink;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put into the outbox leaves if and only if its cause committed. */
class OutboxTest extends ServerTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private Transactions transactions;

    @Autowired
    private RecordingSink recorder;

    @Autowired
    private JdbcClient jdbc;

    record Said(String word) {}

    @BeforeEach
    void quiet() {
        delivery.deliverDue();
        recorder.forget();
    }

    @Test
    void an_effect_leaves_once_after_its_cause_committed() {
        transactions.plain(() -> outbox.put(RecordingSink.KIND, new Said("hello")));

        delivery.deliverDue();
        delivery.deliverDue();

        assertThat(recorder.delivered()).containsExactly("{\"word\": \"hello\"}");
    }

    @Test
    void nothing_leaves_when_its_cause_rolled_back() {
        assertThatThrownBy(() -> transactions.plain(() -> {
                    outbox.put(RecordingSink.KIND, new Said("never"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        delivery.deliverDue();

        assertThat(recorder.tried()).isEmpty();
    }

    @Test
    void without_a_transaction_there_is_no_effect() {
        assertThatThrownBy(() -> outbox.put(RecordingSink.KIND, new Said("loose")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failure_is_tried_again_after_growing_pauses_under_the_same_id() {
        recorder.fail(2);
        transactions.plain(() -> outbox.put(RecordingSink.KIND, new Said("patience")));

        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(recorder.tried()).as("not before the pause is over").hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        delivery.deliverDue();
        clock.advance(Duration.ofSeconds(4));
        delivery.deliverDue();

        assertThat(recorder.tried()).hasSize(3);
        assertThat(List.copyOf(recorder.tried()).stream().distinct()).hasSize(1);
        assertThat(recorder.delivered()).hasSize(1);
    }

    @Test
    void after_the_last_try_somebody_is_told() {
        recorder.fail(Integer.MAX_VALUE);
        transactions.plain(() -> outbox.put(RecordingSink.KIND, new Said("lost")));

        for (int i = 0; i < 20; i++) {
            delivery.deliverDue();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(recorder.tried()).hasSize(16);
        assertThat(recorder.givenUp()).singleElement().asString().contains("the line is down");
    }

    @Test
    void what_waits_has_an_age_and_what_left_has_none() {
        recorder.fail(1);
        transactions.plain(() -> outbox.put(RecordingSink.KIND, new Said("slow")));
        delivery.deliverDue();
        clock.advance(Duration.ofMinutes(6));

        assertThat(delivery.age()).isEqualTo(Duration.ofMinutes(6));
        delivery.deliverDue();
        assertThat(delivery.age()).isZero();
    }

    @Test
    void what_stands_in_one_line_leaves_in_its_order_also_after_a_failure() {
        recorder.fail(1);
        for (var word : List.of("first", "second", "third")) {
            transactions.plain(() -> outbox.putInLine(RecordingSink.KIND, "line", new Said(word), clock.instant()));
        }

        delivery.deliverDue();
        assertThat(recorder.delivered()).as("two wait for the one that failed").isEmpty();
        clock.advance(Duration.ofSeconds(2));
        delivery.deliverDue();

        assertThat(recorder.delivered())
                .containsExactly("{\"word\": \"first\"}", "{\"word\": \"second\"}", "{\"word\": \"third\"}");
    }

    @Test
    void nobody_waits_for_one_who_is_not_due_yet_or_was_given_up() {
        transactions.plain(() -> outbox.putInLine(
                RecordingSink.KIND, "line", new Said("later"), clock.instant().plusSeconds(60)));
        transactions.plain(() -> outbox.putInLine(RecordingSink.KIND, "line", new Said("now"), clock.instant()));

        delivery.deliverDue();
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();

        assertThat(recorder.delivered()).containsExactly("{\"word\": \"now\"}", "{\"word\": \"later\"}");
    }

    @Test
    void no_more_is_taken_than_is_under_way() throws Exception {
        for (int i = 0; i < 20; i++) {
            transactions.plain(() -> outbox.put(RecordingSink.KIND, new Said("one of many")));
        }
        var hold = recorder.hold();

        var delivering = Thread.startVirtualThread(delivery::deliverDue);
        try {
            hold.await(8);
            assertThat(taken()).isEqualTo(8);
        } finally {
            hold.letGo();
            delivering.join();
        }

        assertThat(recorder.delivered()).hasSize(20);
    }

    private long taken() {
        return jdbc.sql("""
                        select count(*) from platform.outbox
                        where attempts > 0 and delivered_at is null and given_up_at is null
                        """).query(Long.class).single();
    }
}
