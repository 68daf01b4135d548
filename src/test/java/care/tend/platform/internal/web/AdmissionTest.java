package care.tend.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Problems;
import care.tend.testing.ServerTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A full house turns people away in good time and politely. */
class AdmissionTest extends ServerTest {

    @Autowired
    private Problems problems;

    @Autowired
    private Refusing refusing;

    @Test
    void beyond_the_seats_and_the_queue_people_are_told_to_come_back() throws Exception {
        var metrics = new SimpleMeterRegistry();
        var filter = new AdmissionFilter(8, 20, Duration.ofMillis(1), problems, refusing, metrics);
        var seated = new CountDownLatch(8);
        var done = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = new ArrayList<Future<MockHttpServletResponse>>();
            for (int i = 0; i < 8; i++) {
                inside.add(threads.submit(() -> ask(filter, (request, response) -> {
                    seated.countDown();
                    await(done);
                })));
            }
            seated.await();
            var turnedAway = new ArrayList<Future<MockHttpServletResponse>>();
            for (int i = 0; i < 192; i++) {
                turnedAway.add(threads.submit(() -> ask(filter, (request, response) -> {})));
            }

            var answers = new ArrayList<MockHttpServletResponse>();
            for (var late : turnedAway) {
                answers.add(late.get());
            }
            done.countDown();
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.getStatus()).isEqualTo(503);
                assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
                assertThat(answer.getContentAsString()).contains("\"code\":\"busy\"");
            });
            for (var early : inside) {
                assertThat(early.get().getStatus()).isEqualTo(200);
            }
        }
        assertThat(metrics.counter("tend.admission.turned.away").count()).isEqualTo(192);
        assertThat(ask(filter, (request, response) -> {}).getStatus())
                .as("seats are given back")
                .isEqualTo(200);
    }

    /** The twin: with a seat for everybody nobody is turned away, however few can be served. */
    @Test
    void without_counting_seats_nobody_is_told_to_come_back() throws Exception {
        var metrics = new SimpleMeterRegistry();
        var filter = new AdmissionFilter(1_000, 20, Duration.ofMillis(1), problems, refusing, metrics);
        var inside = new CountDownLatch(200);
        var done = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<MockHttpServletResponse>>();
            for (int i = 0; i < 200; i++) {
                all.add(threads.submit(() -> ask(filter, (request, response) -> {
                    inside.countDown();
                    await(done);
                })));
            }
            inside.await();
            done.countDown();
            for (var one : all) {
                assertThat(one.get().getStatus()).isEqualTo(200);
            }
        }
        assertThat(metrics.counter("tend.admission.turned.away").count()).isZero();
    }

    private static MockHttpServletResponse ask(AdmissionFilter filter, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/businesses"), response, chain);
        return response;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
