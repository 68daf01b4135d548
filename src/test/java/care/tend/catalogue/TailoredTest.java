package care.tend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.business.ProviderId;
import care.tend.catalogue.Segment.Kind;
import care.tend.kernel.Invalid;
import care.tend.kernel.Money;
import care.tend.pets.Coat;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a service takes and what it costs, as somebody wants it. */
class TailoredTest {

    private static final ProviderId ANNA = new ProviderId(UUID.randomUUID());
    private static final ProviderId RUTH = new ProviderId(UUID.randomUUID());
    private static final VariantId LARGE = new VariantId(UUID.randomUUID());
    private static final AddOnId NAILS = new AddOnId(UUID.randomUUID());

    private static LocalText text(String text) {
        return LocalText.of(Language.EN, text);
    }

    private static @Nullable Money pounds(@Nullable Integer pounds) {
        return pounds == null ? null : Money.of(pounds * 100L, "GBP");
    }

    private static Service groom(Segment... segments) {
        var large = new Variant(
                LARGE,
                text("large"),
                List.of(Species.DOG),
                List.of(Size.LARGE, Size.GIANT),
                List.of(),
                List.of(),
                90,
                pounds(70));
        var nails = new AddOn(NAILS, text("nails"), 10, pounds(8));
        var composition = new Composition(List.of(segments), List.of(large), List.of(nails), List.of());
        var terms = new ServiceTerms(
                text("Full groom"),
                LocalText.NONE,
                60,
                null,
                pounds(50),
                false,
                0,
                0,
                0,
                60,
                null,
                ServiceMode.IN_PERSON,
                true,
                true,
                List.of(ANNA, RUTH),
                List.of(new OwnTerms(RUTH, 75, pounds(60))),
                List.of(),
                composition);
        return new Service(new ServiceId(UUID.randomUUID()), terms, 1);
    }

    private static Tailored tailored(Tailoring wish) {
        return groom().tailored(wish);
    }

    @Test
    void as_it_is_it_keeps_its_own_length_and_price() {
        var plain = tailored(Tailoring.NONE);

        assertThat(plain.durationMinutes(ANNA)).isEqualTo(60);
        assertThat(plain.durationMinutes(RUTH)).isEqualTo(75);
        assertThat(plain.price(RUTH)).isEqualTo(pounds(60));
        assertThat(plain.name()).isEqualTo(text("Full groom"));
    }

    @Test
    void a_provider_who_differs_differs_from_a_variant_by_as_much() {
        var large = tailored(new Tailoring(Optional.of(LARGE), List.of()));

        assertThat(large.durationMinutes(ANNA)).isEqualTo(90);
        assertThat(large.durationMinutes(RUTH)).isEqualTo(105);
        assertThat(large.price(ANNA)).isEqualTo(pounds(70));
        assertThat(large.price(RUTH)).isEqualTo(pounds(80));
    }

    @Test
    void add_ons_come_on_top_and_into_the_name() {
        var wish = tailored(new Tailoring(Optional.of(LARGE), List.of(NAILS)));

        assertThat(wish.durationMinutes(ANNA)).isEqualTo(100);
        assertThat(wish.price(ANNA)).isEqualTo(pounds(78));
        assertThat(wish.name()).isEqualTo(text("Full groom, large + nails"));
    }

    @Test
    void what_it_does_not_have_is_refused() {
        assertThatThrownBy(() -> tailored(new Tailoring(Optional.of(new VariantId(UUID.randomUUID())), List.of())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_variant_fits_by_what_is_known_of_the_animal() {
        var large = groom().terms().composition().variants().getFirst();

        assertThat(large.fits(Species.DOG, Size.LARGE, Coat.CURLY)).isTrue();
        assertThat(large.fits(Species.DOG, null, null)).isTrue();
        assertThat(large.fits(Species.DOG, Size.TOY, null)).isFalse();
        assertThat(large.fits(Species.CAT, Size.LARGE, null)).isFalse();
    }

    @Test
    void a_longer_one_is_longer_where_somebody_is_first_at_work() {
        var colour = groom(
                new Segment(Kind.ACTIVE, 20),
                new Segment(Kind.UNATTENDED, 30),
                new Segment(Kind.ACTIVE, 10),
                new Segment(Kind.TURNOVER, 5));

        assertThat(colour.tailored(Tailoring.NONE).segments(90).getFirst().minutes())
                .isEqualTo(50);
        assertThat(colour.tailored(Tailoring.NONE).segments(90)).hasSize(4);
        assertThat(colour.tailored(Tailoring.NONE).segments(30))
                .containsExactly(new Segment(Kind.ACTIVE, 30), new Segment(Kind.TURNOVER, 5));
    }

    @Test
    void segments_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> groom(new Segment(Kind.ACTIVE, 20)))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(
                                refused.fields().getFirst().code())
                        .isEqualTo("catalogue.segments-length"));
    }
}
