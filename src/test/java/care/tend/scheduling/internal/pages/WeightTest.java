package care.tend.scheduling.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import care.tend.business.RunSize;
import care.tend.catalogue.Services;
import care.tend.kernel.Money;
import care.tend.pets.Species;
import care.tend.platform.Language;
import care.tend.platform.internal.web.Assets;
import care.tend.scheduling.Booking;
import care.tend.scheduling.ClassPlan;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.ClassTerms.Counts;
import care.tend.scheduling.ClassTerms.Entry;
import care.tend.scheduling.Classes;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import care.tend.testing.Given;
import care.tend.testing.Kennel;
import care.tend.testing.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a public page weighs on its way to a phone: HTML, styles, scripts and words, gzipped. Fonts are apart. */
class WeightTest extends ServerTest {

    private static final int MOST = 30 * 1024;
    private static final Pattern PARTS = Pattern.compile("\"(/assets/[^\"]+\\.(?:css|js|json))\"");

    @Autowired
    Given given;

    @Autowired
    Assets assets;

    @Autowired
    Services services;

    @Autowired
    Classes classes;

    @Autowired
    Kennel kennel;

    private Given.Clinic clinic;
    private String home;

    @BeforeEach
    void open() {
        assumeThat(assets.address("src/public/public.css"))
                .as("the web part is built")
                .isNotNull();
        clinic = given.clinic(4);
        for (int i = 0; i < 13; i++) {
            services.add(clinic.id(), Given.terms("Service number " + i, 20 + i * 5, 0, 10, clinic.providers()));
        }
        kennel.house(clinic, RunSize.SMALL, RunSize.LARGE);
        home = "/b/" + clinic.slug();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void a_page_travels_in_thirty_kilobytes(String language) {
        for (var path : new String[] {"/", home}) {
            assertThat(weight(path, language)).as(path + " " + language).isLessThan(MOST);
        }
        var offer = home + "/stays?from=2026-11-25&until=2026-11-27&who1=dog:small";
        assertThat(weight(offer, language)).as("stays " + language).isLessThan(MOST);
        // choosing a time and asking who comes bring a script of their own
        assertThat(weight(home + "/book", language) + script("Choose"))
                .as("times " + language)
                .isLessThan(MOST);
        assertThat(weight(home + "/book/details?start=2026-11-25T07:00:00Z", language) + script("details"))
                .as("details " + language)
                .isLessThan(MOST);
    }

    /** Twenty classes, and the form of one of them. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void classes_travel_in_thirty_kilobytes(String language) {
        var terms = new ClassTerms(Counts.PET, Entry.BOTH, 8, 3, 1440, 1440, 14, Money.of(500_000, "KZT"), true, null);
        var weekly = Optional.of("FREQ=WEEKLY;COUNT=20");
        var start = clock.instant().plus(Duration.ofDays(2));
        var plan = new ClassPlan(
                clinic.checkUp(), clinic.location(), clinic.providers(), List.of(), start, 60, weekly, terms);
        var first = classes.plan(clinic.id(), plan).getFirst().id();
        var guest = new Booking.Guest.Named("Dana", Optional.of("dana@example.com"), Optional.empty());
        var pet = new Booking.PetWish.Named("Tuz", Species.DOG);
        var seats = classes.take(
                clinic.id(), new SeatWish(first, true, guest, Optional.of(pet), 1, "", Language.EN, Via.PUBLIC));
        var seat = home + "/seat/" + classes.linkSecret(seats.getFirst().id());
        for (var path : List.of(home + "/classes", home + "/classes/" + first.text(), seat)) {
            assertThat(weight(path, language)).as(path + " " + language).isLessThan(MOST);
        }
    }

    private int script(String name) {
        var address = Objects.requireNonNull(assets.address("src/public/booking/" + name + ".tsx"));
        return packed(visitor().get(address).body());
    }

    private int weight(String path, String language) {
        var page = visitor().get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContainPattern("(src|rel=\"stylesheet\" href)=\"https?:");
        var parts = PARTS.matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(parts).isNotEmpty();
        int weight = Stream.concat(
                        Stream.of(page.body()),
                        parts.stream().map(part -> visitor().get(part).body()))
                .mapToInt(WeightTest::packed)
                .sum();
        System.out.printf("%s %s: %.1f KB%n", path, language, weight / 1024.0);
        return weight;
    }

    private static int packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
