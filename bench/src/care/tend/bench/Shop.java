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

/** A big business to measure with, made over the API: providers who work every day, and a service of 15 minutes. */
final class Shop {

    static final int PROVIDERS = 40;
    private static final int STARTS_A_DAY = 20; // from eight, every half hour

    private final String business;
    private final String location;
    private final String service;
    private final List<String> providers = new ArrayList<>();
    private final String client;
    private final LocalDate first;
    private final String slug;

    /** @param owner signed in */
    Shop(Api owner, LocalDate first) {
        this(owner, first, "bench", PROVIDERS);
    }

    Shop(Api owner, LocalDate first, String slug, int people) {
        this.first = first;
        this.slug = slug;
        var opened = owner.made("/api/v1/businesses", Map.of(
                "slug", slug, "name", "Bench", "trade", "vet", "languages", List.of("en"), "currency", "GBP",
                "location", Map.of("name", "Bench", "address", "1 High Street, London", "zone", "UTC", "active", true)));
        business = "/api/v1/businesses/" + id(opened);
        location = id(owner.get(business + "/locations").json().path("items").path(0));
        for (int i = 0; i < people; i++) {
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

    /** Bookings of all providers, as many each day of {@code days} as {@code each}, put where they would be by a booking. */
    String filling(int days, int each) {
        return """
                with wanted as (
                    select gen_random_uuid() as id, s.business_id, p.provider_id, s.id as service_id,
                           d::timestamptz + interval '8 hours' + n * interval '25 minutes' as starts
                    from catalogue.service s
                    join catalogue.service_provider p on p.business_id = s.business_id and p.service_id = s.id
                    cross join generate_series(timestamptz '%1$s 00:00Z', timestamptz '%1$s 00:00Z' + interval '%2$d days',
                        interval '1 day') d
                    cross join generate_series(0, %3$d) n
                    where s.business_id = (select id from business.business where slug = '%4$s')),
                claimed as (
                    insert into scheduling.claim (business_id, resource_id, period, kind, appointment_id)
                    select business_id, provider_id, tstzrange(starts, starts + interval '15 minutes'), 'appointment', id
                    from wanted)
                insert into scheduling.appointment (id, business_id, location_id, service_id, provider_id, client_id,
                    starts_at, ends_at, status, service_name, buffer_before, buffer_after, language, via, link_hash,
                    created_at, status_changed_at)
                select w.id, w.business_id, l.id, w.service_id, w.provider_id, c.id, w.starts,
                    w.starts + interval '15 minutes', 'booked', '{"en": "Check-up"}', 0, 0, 'en', 'workspace',
                    sha256(w.id::text::bytea), now(), now()
                from wanted w
                join business.location l on l.business_id = w.business_id
                join clients.client c on c.business_id = w.business_id
                """.formatted(first, days - 1, each - 1, slug);
    }

    String slots(LocalDate from, int days) {
        return business + "/slots?service=" + service + "&location=" + location + "&from=" + from + "&to="
                + from.plusDays(days);
    }

    String calendar(LocalDate from, int days) {
        return business + "/calendar?from=" + from + "&to=" + from.plusDays(days);
    }

    /** How full each day is, as the workspace asks for a month. */
    String month(LocalDate from, int days) {
        return business + "/calendar/month?from=" + from + "&to=" + from.plusDays(days);
    }

    private static String id(JsonNode made) {
        return made.path("id").asString();
    }
}
