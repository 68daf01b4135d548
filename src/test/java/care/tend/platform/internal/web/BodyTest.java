package care.tend.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.platform.Problems;
import care.tend.testing.ServerTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who dictates slowly keeps nobody else out. */
class BodyTest extends ServerTest {

    private static final int SEATS = 8;

    @Autowired
    private Problems problems;

    @Autowired
    private Refusing refusing;

    @Test
    void slow_bodies_take_no_seats() throws Exception {
        assertThat(statusOfSomebodyElse(new BodyFilter(Duration.ofSeconds(20), problems, refusing)))
                .isEqualTo(200);
    }

    /** The twin: bodies are read by those who sit already. */
    @Test
    void without_taking_them_in_first_nobody_else_gets_a_seat() throws Exception {
        assertThat(statusOfSomebodyElse((request, response, chain) -> chain.doFilter(request, response)))
                .isEqualTo(503);
    }

    @Test
    void what_takes_too_long_is_let_go() throws Exception {
        var response = new MockHttpServletResponse();
        var slow = new SlowRequest(new CountDownLatch(0), new CountDownLatch(0), Integer.MAX_VALUE);

        new BodyFilter(Duration.ZERO, problems, refusing).doFilter(slow, response, (q, a) -> {});

        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(response.getContentAsString()).contains("\"code\":\"http.408\"");
    }

    private int statusOfSomebodyElse(Filter bodies) throws Exception {
        var seats =
                new AdmissionFilter(SEATS, 20, Duration.ofMillis(50), problems, refusing, new SimpleMeterRegistry());
        FilterChain operation = (request, response) -> request.getInputStream().readAllBytes();
        FilterChain house = (request, response) -> seats.doFilter(request, response, operation);
        var reading = new CountDownLatch(SEATS);
        var over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SEATS; i++) {
                var unused = threads.submit(() -> {
                    bodies.doFilter(new SlowRequest(reading, over, 1), new MockHttpServletResponse(), house);
                    return true;
                });
            }
            reading.await();
            var answer = new MockHttpServletResponse();
            var quick = new MockHttpServletRequest("POST", "/api/v1/session");
            quick.setContent(new byte[] {'{', '}'});
            bodies.doFilter(quick, answer, house);
            over.countDown();
            return answer.getStatus();
        }
    }

    /** A request whose body comes letter by letter, when {@code over} is reached. */
    private static final class SlowRequest extends MockHttpServletRequest {

        private final CountDownLatch reading;
        private final CountDownLatch over;
        private int left;

        SlowRequest(CountDownLatch reading, CountDownLatch over, int length) {
            super("POST", "/api/v1/session");
            this.reading = reading;
            this.over = over;
            this.left = length;
            setDispatcherType(DispatcherType.REQUEST);
        }

        @Override
        public long getContentLengthLong() {
            return 100;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    reading.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return left-- > 0 ? 'x' : -1;
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    int letter = read();
                    if (letter < 0) {
                        return -1;
                    }
                    into[from] = (byte) letter;
                    return 1;
                }

                @Override
                public boolean isFinished() {
                    return left <= 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {}
            };
        }
    }
}
