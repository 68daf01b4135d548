package care.tend.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A big business to measure with, made over the API: forty providers who work every day, and a service of 15 minutes. */
final class Shop {

    static final int PROVIDERS = 40;
    private static final int STARTS_A_DAY = 20; // from eight, every half hour

    private final String business;
    private final String location;
    private final String service;
    private final List<String> providers = new ArrayList<>();
    private final String client;
    private final LocalDate first;

    /** @param owner signed in */
    Shop(Api owner, LocalDate first) {
        this.first = first;
        var opened = owner.made("/api/v1/businesses", Map.of(
                "slug", "bench", "name", "Bench", "trade", "vet", "languages", List.of("en"), "currency", "GBP",
                "location", Map.of("name", "Bench", "address", "1 High Street, London", "zone", "UTC", "active", true)));
        business = "/api/v1/businesses/" + id(opened);
        location = id(owner.get(business + "/locations").json().path("items").path(0));
        for (int i = 0; i < PROVIDERS; i++) {
            var provider = id(owner.made(business + "/providers", Map.of("name", "Person " + i, "languages", List.of("en"))));
            owner.put(business + "/providers/" + provider + "/hours", Map.of("weekly", List.of(Map.of(
                    "location", location, "days", List.of(0, 1, 2, 3, 4, 5, 6), "start", "08:00", "end", "20:00"))));
            providers.add(provider);
        }
        service = id(owner.made(business + "/services", Map.ofEntries(
                Map.entry("name", Map.of("en", "Check-up")),
                Map.entry("durationMinutes", 15),
                Map.entry("priceFrom", false),
                Map.entry("bufferBeforeMinutes", 0),
                Map.entry("bufferAfterMinutes", 0),
                Map.entry("minNoticeMinutes", 0),
                Map.entry("horizonDays", 365),
                Map.entry("mode", "in_person"),
                Map.entry("needsPet", false),
                Map.entry("published", true),
                Map.entry("providers", providers))));
        client = id(owner.made(business + "/clients", Map.of(
                "name", "Dana Karimova", "email", "dana@example.com", "locale", "en", "tier", "standard")));
    }

    /** Somebody signed in who may book, as the demonstration's own note says. */
    static Api owner(Product product, Path keys) throws Exception {
        var line = Files.readAllLines(keys.resolve("demo-sign-ins.txt")).stream()
                .filter(text -> text.strip().startsWith("owner"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s+");
        var owner = new Api(product.origin());
        owner.made("/api/v1/session", Map.of("email", line[1], "password", line[2]));
        return owner;
    }

    String business() {
        return business;
    }

    /** The n-th place in the book: provider after provider, then start after start, day after day. */
    Instant start(int n) {
        int place = n / PROVIDERS;
        return first.plusDays(place / STARTS_A_DAY)
                .atTime(8, 0)
                .plusMinutes(30L * (place % STARTS_A_DAY))
                .toInstant(ZoneOffset.UTC);
    }

    String provider(int n) {
        return providers.get(n % PROVIDERS);
    }

    Map<String, Object> booking(int n) {
        return Map.of(
                "service", service, "location", location, "provider", provider(n), "start", start(n).toString(),
                "clientId", client, "locale", "en");
    }

    /** The same, written out. */
    String json(int n) {
        return "{\"service\":\"" + service + "\",\"location\":\"" + location + "\",\"provider\":\"" + provider(n)
                + "\",\"start\":\"" + start(n) + "\",\"clientId\":\"" + client + "\",\"locale\":\"en\"}";
    }

    String slots(LocalDate from, int days) {
        return business + "/slots?service=" + service + "&location=" + location + "&from=" + from + "&to="
                + from.plusDays(days);
    }

    String calendar(LocalDate from, int days) {
        return business + "/calendar?from=" + from + "&to=" + from.plusDays(days);
    }

    private static String id(JsonNode made) {
        return made.path("id").asString();
    }
}
