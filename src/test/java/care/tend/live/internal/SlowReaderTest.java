package care.tend.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tend.identity.LivingSession;
import care.tend.identity.SessionId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.live.Change;
import care.tend.live.Topic;
import care.tend.platform.Permission;
import care.tend.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A reader who does not keep up costs nobody else anything, and in the end only themselves. */
class SlowReaderTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Traffic traffic = new Traffic(metrics);
    private final Pen pen = new Pen(JsonMapper.shared());
    private final Channel channel = new Channel(
            new BusinessId(UUID.randomUUID()), new Topic("appointments", Permission.APPOINTMENTS_READ), pen);

    /** A line whose other end takes nothing until it is let go. */
    private static final class StuckWire implements Wire {
        final CountDownLatch letGo = new CountDownLatch(1);
        final List<String> sent = new CopyOnWriteArrayList<>();
        volatile @Nullable CloseReason closed;

        @Override
        public void send(String text) {
            try {
                letGo.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            sent.add(text);
        }

        @Override
        public void ping() {}

        @Override
        public void close(CloseReason reason) {
            closed = reason;
        }
    }

    @Test
    void a_full_queue_closes_its_own_line_and_no_other() {
        var stuck = new StuckWire();
        var quick = new StuckWire();
        quick.letGo.countDown();
        join(stuck);
        join(quick);

        // one is in the hands of the sender, 256 wait, and the next is too much
        for (int i = 0; i < 258; i++) {
            channel.publish(Change.of(List.of("apt_" + i), List.of()));
            int said = i + 2;
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> quick.sent.size() == said);
        }

        await().until(() -> stuck.closed != null);
        assertThat(stuck.closed).isEqualTo(CloseReason.TOO_SLOW);
        assertThat(quick.closed).isNull();
        assertThat(quick.sent).hasSize(259).last().asString().contains("\"n\":258");
        assertThat(channel.readers()).hasSize(1);
        assertThat(metrics.counter("tend.live.closed.slow").count()).isEqualTo(1);
        assertThat(metrics.counter("tend.live.frames.sent").count()).isEqualTo(259);
    }

    @Test
    void heartbeats_are_the_first_to_go() {
        var queue = new FrameQueue();
        var beat = pen.write(new Frame.Beat(List.of()));
        var news =
                pen.write(new Frame.Changed(channel.business(), channel.topic().name(), 1, List.of(), List.of()));
        for (int i = 0; i < 128; i++) {
            assertThat(queue.offer(news)).isEqualTo(FrameQueue.Fate.TAKEN);
        }

        assertThat(queue.offer(beat)).isEqualTo(FrameQueue.Fate.DROPPED);
        assertThat(queue.offer(news)).isEqualTo(FrameQueue.Fate.TAKEN);
    }

    @Test
    void a_queue_is_bounded_by_size_too() {
        var queue = new FrameQueue();
        var long300k = new Written(new Frame.Pong(), "x".repeat(300_000), false);

        assertThat(queue.offer(long300k)).isEqualTo(FrameQueue.Fate.TAKEN);
        assertThat(queue.offer(long300k)).isEqualTo(FrameQueue.Fate.TAKEN);
        assertThat(queue.offer(long300k)).isEqualTo(FrameQueue.Fate.TAKEN);
        assertThat(queue.offer(long300k)).isEqualTo(FrameQueue.Fate.FULL);
    }

    @Test
    void what_is_said_to_many_is_written_once() {
        var one = new StuckWire();
        var two = new StuckWire();
        one.letGo.countDown();
        two.letGo.countDown();
        join(one);
        join(two);

        channel.publish(Change.of(List.of("apt_1"), List.of()));

        await().until(() -> one.sent.size() == 2 && two.sent.size() == 2);
        assertThat(one.sent.get(1)).isSameAs(two.sent.get(1));
    }

    @Test
    void whoever_goes_while_they_are_let_in_is_not_listened_for() {
        var reader = reader(new StuckWire());

        reader.gone();
        greet(reader);

        assertThat(channel.readers()).isEmpty();
    }

    private void join(Wire wire) {
        greet(reader(wire));
    }

    private SocketReader reader(Wire wire) {
        var session = new LivingSession(new SessionId(UUID.randomUUID()), new AccountId(UUID.randomUUID()));
        return new SocketReader(session, TestClock.START, wire, Thread::startVirtualThread, traffic);
    }

    private void greet(SocketReader reader) {
        reader.greet(pen.write(new Frame.Welcome("e", reader.listen(List.of(channel)))));
    }
}
