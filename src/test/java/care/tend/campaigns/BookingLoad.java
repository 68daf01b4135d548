package care.tend.campaigns;

import care.tend.kernel.BusinessId;
import care.tend.testing.Http;
import care.tend.testing.TendProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Strangers who book, each from a network and under a mailbox of their own, and who do what a good client does: send
 * the same question under the same key again until it is answered.
 */
final class BookingLoad implements AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000;

    private final TendProcess server;
    private final String path;
    private final Queue<Map<String, Object>> wishes = new ConcurrentLinkedQueue<>();
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();

    /** Finds what can be booked at the example consultants in the next weeks. */
    BookingLoad(TendProcess server) throws Exception {
        this.server = server;
        try (var look = server.superuser();
                var found = look.createStatement()
                        .executeQuery("select id from business.business where slug = 'larkspur-advisory'")) {
            found.next();
            this.path = "/api/v1/businesses/" + new BusinessId(found.getObject(1, UUID.class));
        }
        var visitor = new Http(server.port());
        var location = visitor.get(path + "/locations")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var service = visitor.get(path + "/services")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var slots = visitor.get(path
                        + "/slots?service=%s&location=%s&from=%s&to=%s"
                                .formatted(service, location, from, from.plusDays(28)))
                .json()
                .path("slots");
        slots.valueStream()
                .map(slot -> slot.path("start").asString())
                .filter(start -> start.contains(":00:00") || start.contains(":30:00"))
                .forEach(start -> wishes.add(Map.of("service", service, "location", location, "start", start)));
        if (wishes.size() < 50) {
            throw new IllegalStateException("only " + wishes.size() + " slots to book: " + slots);
        }
    }

    /** Lets {@code many} clients book, one slot after the other, until told to stop. */
    void begin(int many) {
        for (int i = 0; i < many; i++) {
            running.add(clients.submit(() -> {
                while (!over.get()) {
                    book(wishes.remove());
                }
            }));
        }
    }

    /** Each client finishes what it began. */
    void stop() throws Exception {
        over.set(true);
        for (var client : running) {
            client.get(60, TimeUnit.SECONDS);
        }
    }

    /** Who was told that they have an appointment: the id, by mailbox. */
    Map<String, String> accepted() {
        return accepted;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** How many questions were cut off without an answer, and asked again. */
    int broken() {
        return broken.get();
    }

    String path() {
        return path;
    }

    /** Waits until {@code more} have been accepted from now on. */
    void await(int more) throws Exception {
        int goal = accepted.size() + more;
        server.until(Duration.ofSeconds(60), () -> accepted.size() >= goal);
    }

    /** A wish nobody has had yet, as a body to post, with its sender. */
    Map<String, Object> body(Map<String, Object> wish, String email) {
        var body = new HashMap<>(wish);
        body.put("client", Map.of("name", "Visitor", "email", email));
        return body;
    }

    Map<String, Object> wish() {
        return wishes.remove();
    }

    private void book(Map<String, Object> wish) {
        int mine = number.incrementAndGet();
        var email = "load" + mine + "@example.com";
        var client = new Http(server.port())
                .with("X-Forwarded-For", "10.1.%d.%d".formatted(mine / 250, mine % 250 + 1))
                .with("Idempotency-Key", "load-" + mine);
        while (true) {
            try {
                var answer = client.post(path + "/appointments", body(wish, email));
                answers.merge(answer.status(), 1, Integer::sum);
                if (answer.status() == 201) {
                    accepted.put(email, answer.json().path("id").asString());
                }
                if (answer.status() != 503 && answer.status() != 429) {
                    return;
                }
            } catch (UncheckedIOException cut) {
                broken.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        over.set(true);
        clients.shutdownNow();
    }
}
