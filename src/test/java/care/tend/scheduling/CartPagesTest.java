package care.tend.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Businesses;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.PremiumClients;
import care.tend.testing.ServerTest;
import care.tend.testing.TestDatabase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor without a script puts a visit for several pets together, and books all of it at once. */
class CartPagesTest extends ServerTest {

    private static final String NINE = "2026-11-25T04:00:00Z"; // 9:00 in Atyrau
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    @Autowired
    private Given given;

    @Autowired
    private Services services;

    @Autowired
    private Businesses businesses;

    @Autowired
    private PremiumClients premium;

    /** Two groomers, and a bath and a trim that need nobody else. */
    private record Parlour(Clinic clinic, ServiceId bath, ServiceId trim, String home) {}

    private Parlour parlour(int staff) {
        var clinic = given.clinic(staff);
        var bath = pet(clinic, "Bath", 30);
        var trim = pet(clinic, "Trim", 60);
        return new Parlour(
                clinic, bath, trim, "/b/" + businesses.read(clinic.id()).slug());
    }

    private ServiceId pet(Clinic clinic, String name, int minutes) {
        var plain = Given.terms(name, minutes, 0, 0, clinic.providers());
        return services.add(clinic.id(), Given.forPets(plain)).id();
    }

    @Test
    void the_page_of_one_service_leads_to_a_visit_for_more_and_takes_no_step_more_itself() {
        var parlour = parlour(2);
        var page =
                reader().get(parlour.home() + "/book?service=" + parlour.bath().text());

        var more = follow(reader(), page.body(), "/book/visit?");

        assertThat(page.body()).contains("Another pet or service").contains("id=\"hold\"");
        assertThat(more).contains("Pet 1", "Bath", "Another pet", "Another service: Pet 1");
    }

    @Test
    void two_pets_are_bathed_side_by_side_where_there_are_two_groomers() {
        var parlour = parlour(2);
        var visitor = reader();

        var chosen = visitor.get(visit(parlour, twoBaths(parlour), NINE)).body();

        assertThat(chosen).contains("Pet 1", "Pet 2", "09:00–09:30").doesNotContain("09:00–10:00");
        assertThat(chosen).as("both at once, by two").contains("Aigerim").containsPattern("18.000");
    }

    @Test
    void with_one_groomer_they_come_one_after_another() {
        var parlour = parlour(1);

        var chosen = reader().get(visit(parlour, twoBaths(parlour), NINE)).body();

        assertThat(chosen).contains("09:00–10:00", "09:00–09:30", "09:30–10:00");
    }

    @Test
    void a_visit_for_two_pets_is_held_filled_in_and_booked_whole() {
        var parlour = parlour(2);
        var visitor = reader();

        var held = visitor.form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), NINE));
        var form = visitor.get(held.header("Location").orElseThrow()).body();
        assertThat(visitor()
                        .post(parlour.clinic().api("/appointments"), single(parlour))
                        .status())
                .as("kept meanwhile")
                .isEqualTo(409);
        var booked = send(visitor, parlour, form, Map.of("pet0", "Tuz", "species0", "dog", "species1", "cat"));
        var twice = send(visitor, parlour, form, Map.of("pet0", "Tuz", "species0", "dog", "species1", "cat"));

        assertThat(form).contains("We keep 09:00 for you", "name=\"pet0\"", "name=\"pet1\"", "Pet 2");
        assertThat(booked.status()).as(booked.body()).isEqualTo(303);
        assertThat(twice.header("Location")).isEqualTo(booked.header("Location"));
        assertThat(rows(parlour, "scheduling.appointment where visit_id is not null and status = 'booked'"))
                .isEqualTo(2);
        assertThat(rows(parlour, "scheduling.hold where true")).isZero();
        assertThat(visitor.get(booked.header("Location").orElseThrow()).body()).contains("Bath", "Tuz");
    }

    @Test
    void who_goes_back_finds_their_own_time_free_and_choosing_another_lets_it_go() {
        var parlour = parlour(1);
        var visitor = reader();
        visitor.form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), NINE));

        var back = visitor.get(visit(parlour, twoBaths(parlour), NINE)).body();
        var others = reader().get(visit(parlour, twoBaths(parlour), NINE)).body();
        var again = visitor.form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), NINE));
        visitor.form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), "2026-11-25T07:00:00Z"));

        assertThat(back).contains("data-at=\"" + NINE).doesNotContain("no longer free");
        assertThat(others).contains("no longer free");
        assertThat(again.status()).isEqualTo(303);
        assertThat(reader().get(visit(parlour, twoBaths(parlour), NINE)).body()).doesNotContain("no longer free");
    }

    @Test
    void a_single_service_is_free_to_choose_for_who_holds_a_visit() {
        var parlour = parlour(1);
        var visitor = reader();
        visitor.form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), NINE));

        var single =
                visitor.get(parlour.home() + "/book?service=" + parlour.bath().text() + "&start=" + NINE);

        assertThat(single.body()).doesNotContain("no longer free");
    }

    @Test
    void who_was_too_late_is_offered_what_is_near_and_keeps_what_they_typed() {
        var parlour = parlour(1);
        visitor().post(parlour.clinic().api("/appointments"), single(parlour));
        var typed = fields(parlour, twoBaths(parlour), NINE);
        typed.putAll(Map.of("name", "Dana", "email", "dana@example.com", "pet0", "Tuz", "species0", "dog", "key", "k"));

        var late = reader().form(parlour.home() + "/book/guests", typed);

        assertThat(late.status()).isEqualTo(422);
        typed.put("species1", "cat");
        late = reader().form(parlour.home() + "/book/guests", typed);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody was faster", "value=\"Tuz\"", "name=\"items\"");
    }

    @Test
    void a_visitor_takes_something_out_again_and_what_is_mistyped_is_left_out() {
        var parlour = parlour(1);
        var page = reader().get(visit(parlour, twoBaths(parlour), NINE)).body();

        var one = follow(reader(), page, "aria-label=\"Remove Bath\"");
        var odd = reader().get(
                        visit(parlour, "7.svc_nothing-x-0." + parlour.bath().text(), "never"));

        assertThat(one).contains("Pet 1").doesNotContain("Pet 2");
        assertThat(odd.status()).isEqualTo(200);
        assertThat(reader().get(parlour.home() + "/book/visit?items=rubbish").status())
                .isEqualTo(303);
    }

    @Test
    void a_premium_client_visits_in_kept_hours_and_nobody_else_does() {
        var parlour = parlour(2);
        premium.keep(parlour.clinic(), 12);
        var ten = "2026-11-25T05:00:00Z";
        var dana = premium.visitor(parlour.clinic(), reader());

        var others = reader().form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), ten));
        var hers = dana.form(parlour.home() + "/book/visit", fields(parlour, twoBaths(parlour), ten));

        assertThat(others.status()).isEqualTo(409);
        assertThat(hers.status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void it_speaks_every_language(String language) {
        var parlour = parlour(2);

        var page = visitor()
                .with("Accept-Language", language)
                .get(visit(parlour, twoBaths(parlour), NINE))
                .body();

        assertThat(page)
                .contains(language.equals("ru") ? "Питомец 2" : "2-жануар")
                .doesNotContain("cart.", "booking.");
    }

    private Http reader() {
        return visitor().with("Accept-Language", "en");
    }

    private static String twoBaths(Parlour parlour) {
        return "0." + parlour.bath().text() + "-1." + parlour.bath().text();
    }

    private static String visit(Parlour parlour, String items, String start) {
        return parlour.home() + "/book/visit?items=" + items + "&start=" + start;
    }

    private static Map<String, String> fields(Parlour parlour, String items, String start) {
        return new HashMap<>(
                Map.of("items", items, "location", parlour.clinic().location().text(), "start", start));
    }

    private static Map<String, Object> single(Parlour parlour) {
        return Map.of(
                "service", parlour.bath().text(),
                "location", parlour.clinic().location().text(),
                "start", NINE,
                "provider", parlour.clinic().providers().getFirst().text(),
                "pet", Map.of("name", "Zhuldyz", "species", "dog"),
                "client", Map.of("name", "Timur", "email", "timur@example.com"));
    }

    private static Http.Answer send(Http visitor, Parlour parlour, String form, Map<String, String> typed) {
        var fields = new HashMap<String, String>(typed);
        for (var name : List.of("items", "location", "start")) {
            fields.put(name, value(form, name));
        }
        fields.put("key", group(KEY.matcher(form)));
        fields.put("name", "Dana");
        fields.put("email", "dana@example.com");
        return visitor.form(parlour.home() + "/book/guests", fields);
    }

    private static String value(String form, String name) {
        return group(Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form));
    }

    private static String group(Matcher matcher) {
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The page behind the first link that has {@code part} in or near its address. */
    private static String follow(Http visitor, String page, String part) {
        var link = Pattern.compile("<a [^>]*>")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .filter(tag -> tag.contains(part))
                .findFirst()
                .orElseThrow();
        var href = group(HREF.matcher(link)).replace("&amp;", "&");
        return visitor.get(URLDecoder.decode(href, StandardCharsets.UTF_8)).body();
    }

    private long rows(Parlour parlour, String what) {
        var own = " and business_id = '" + parlour.clinic().id().value() + "'";
        return TestDatabase.countAsOwner(database.database(), "select count(*) from " + what + own);
    }
}
