package care.tend.platform.internal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.AddressRange;
import care.tend.platform.Outside.Question;
import care.tend.platform.OutsideRefused;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses that strangers type must not lead into our own network. Two servers stand on this machine: one that was
 * allowed by name, and one that nobody may reach.
 */
class OutsideTest {

    private static final List<AddressRange> FRIEND = List.of(AddressRange.parse("127.0.0.2"));

    private HttpServer friend;
    private HttpServer victim;
    private final List<String> reached = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        friend = server("127.0.0.2");
        victim = server("127.0.0.1");
        answer(victim, "/", exchange -> {
            reached.add(exchange.getRequestURI().getPath());
            send(exchange, 200, "secret");
        });
    }

    @AfterEach
    void stop() {
        friend.stop(0);
        victim.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:a00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::1]/",
                "http://[2001:0:7f00:1::1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "https://inside.example/",
                "https://both.example/",
                "https://127.0.0.1:8443/"
            })
    void what_is_not_public_is_not_spoken_to(String address) {
        assertThatThrownBy(() -> client(List.of()).ask(get(address))).isInstanceOf(OutsideRefused.class);
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://public.example/",
                "file:///etc/passwd",
                "gopher://public.example/",
                "jar:http://public.example!/",
                "public.example",
                "http:///nowhere",
                "http://me:secret@public.example/",
                "http://public.example:22/",
                "http://public.example:5432/",
                "http://public.example:6379/"
            })
    void what_is_no_address_on_the_web_is_refused_unasked(String address) {
        assertThatThrownBy(() -> client(List.of()).check(URI.create(address)))
                .isInstanceOf(OutsideRefused.BadAddress.class);
    }

    /** The twin: with everything allowed, the same questions reach the server that nobody may reach. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "2130706433", "localhost", "inside.example", "[::ffff:127.0.0.1]"})
    void without_the_guard_the_same_questions_arrive(String host) {
        var open = client(List.of(AddressRange.parse("0.0.0.0/0"), AddressRange.parse("::/0")));

        open.ask(get("http://" + host + ":" + port(victim) + "/inside"));

        assertThat(reached).containsExactly("/inside");
    }

    @Test
    void a_redirect_into_our_own_network_is_not_followed() {
        answer(friend, "/", exchange -> redirect(exchange, 302, "http://127.0.0.1:" + port(victim) + "/inside"));
        var question = get("http://friend.example:" + port(friend) + "/");

        assertThatThrownBy(() -> client(FRIEND).ask(question)).isInstanceOf(OutsideRefused.NotPublic.class);
        assertThat(reached).isEmpty();

        // its twin: where the other is allowed too, the redirect leads there
        client(List.of(AddressRange.parse("127.0.0.0/8"))).ask(question);
        assertThat(reached).containsExactly("/inside");
    }

    @Test
    void a_name_that_changes_its_mind_is_asked_once_and_held_to_it() {
        answer(friend, "/", exchange -> send(exchange, 200, "hello"));
        var asked = new AtomicInteger();
        Names rebinding = host ->
                new InetAddress[] {InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1")};

        var answer = new OutsideClient(new OutsideGuard(FRIEND, rebinding))
                .ask(get("http://friend.example:" + port(friend) + "/"));

        assertThat(answer.body()).isEqualTo("hello");
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_secret_is_told_to_nobody_else() {
        var told = new CopyOnWriteArrayList<String>();
        answer(victim, "/elsewhere", exchange -> {
            told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, 200, "");
        });
        answer(friend, "/", exchange -> {
            told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            redirect(exchange, 301, "http://127.0.0.1:" + port(victim) + "/elsewhere");
        });
        var question = Question.get(
                URI.create("http://friend.example:" + port(friend) + "/"), Map.of("Authorization", "Basic c2VjcmV0"));

        client(List.of(AddressRange.parse("127.0.0.0/8"))).ask(question);

        assertThat(told).containsExactly("Basic c2VjcmV0", "null");
        assertThatThrownBy(() ->
                        client(List.of()).ask(Question.get(URI.create("http://public.example/"), question.headers())))
                .isInstanceOf(OutsideRefused.NotEncrypted.class);
    }

    @Test
    void an_answer_without_end_is_cut() {
        answer(friend, "/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            }
        });

        assertThatThrownBy(() -> client(FRIEND)
                        .ask(question("http://friend.example:" + port(friend) + "/", 100_000, Duration.ofSeconds(20))))
                .isInstanceOf(OutsideRefused.TooLarge.class);
    }

    @Test
    void an_answer_that_drips_is_not_waited_for() {
        answer(friend, "/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write('.');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> client(FRIEND)
                        .ask(question("http://friend.example:" + port(friend) + "/", 100_000, Duration.ofMillis(400))))
                .isInstanceOf(OutsideRefused.TooSlow.class);
    }

    @Test
    void a_circle_of_redirects_ends() {
        answer(friend, "/", exchange -> redirect(exchange, 307, "/again"));

        assertThatThrownBy(() -> client(FRIEND).ask(get("http://friend.example:" + port(friend) + "/")))
                .isInstanceOf(OutsideRefused.TooManyRedirects.class);
    }

    private static OutsideClient client(List<AddressRange> allowed) {
        return new OutsideClient(new OutsideGuard(allowed, OutsideTest::addresses));
    }

    /** Names that a test knows, and literals; nobody is asked. */
    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return switch (host) {
            case "friend.example" -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.2")};
            case "inside.example", "localhost", "localhost." -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
            case "public.example" -> new InetAddress[] {InetAddress.ofLiteral("93.184.215.14")};
            case "both.example" ->
                new InetAddress[] {InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.1")};
            case "0x7f.0.0.1" -> throw new UnknownHostException(host);
            default -> inside(InetAddress.getAllByName(host));
        };
    }

    /** A test speaks to nobody outside this machine, whatever it gets wrong. */
    private static InetAddress[] inside(InetAddress[] found) {
        for (var address : found) {
            assertThat(PublicAddresses.contains(address))
                    .as("%s is public", address)
                    .isFalse();
        }
        return found;
    }

    private static Question get(String address) {
        return question(address, 100_000, Duration.ofSeconds(20));
    }

    private static Question question(String address, int mostBytes, Duration within) {
        return new Question("GET", URI.create(address), Map.of(), "", mostBytes, within);
    }

    private static HttpServer server(String address) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private static void answer(HttpServer server, String path, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answering.to(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(status, -1);
    }
}
