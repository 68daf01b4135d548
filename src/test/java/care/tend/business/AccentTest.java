package care.tend.business;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.internal.Oklch;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentTest {

    @ParameterizedTest
    @CsvSource({
        "#FFD400, #806A02, #786300, 5.3, #F4D66C, #1E1804, 12.4",
        "#FF2D87, #B4446B, #AC3C64, 5.3, #ED86A4, #251117, 7.3",
        "#38B6FF, #0072A8, #006A9D, 5.3, #51B5F4, #071A27, 7.8",
        "#0A1F44, #0A1F44, #05193D, 16.2, #90ACDB, #0F1828, 7.7",
        "#B23A2E, #AF3E32, #A6362B, 5.9, #F2897A, #26120F, 7.3",
        "#000000, #000000, #000000, 21.0, #ABABAB, #181818, 7.7"
    })
    void follows_the_rule_of_the_design(
            String given, String light, String text, String onLight, String dark, String ink, String onDark) {
        var accent = Accent.of(given);

        assertThat(accent.light().accent()).isEqualTo(light);
        assertThat(accent.light().text()).isEqualTo(text);
        assertThat(ratio(accent.light().ink(), light)).isEqualTo(onLight);
        assertThat(accent.dark().accent()).isEqualTo(dark);
        assertThat(accent.dark().ink()).isEqualTo(ink);
        assertThat(ratio(ink, dark)).isEqualTo(onDark);
    }

    @Test
    void any_colour_gives_legible_pairs() {
        for (int red = 0; red < 256; red += 51) {
            for (int green = 0; green < 256; green += 51) {
                for (int blue = 0; blue < 256; blue += 51) {
                    legible(String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue));
                }
            }
        }
    }

    @Test
    void a_grey_stays_grey() {
        var light = Accent.of("#777777").light();

        assertThat(light.soft().substring(1, 3)).isEqualTo(light.soft().substring(3, 5));
    }

    private static void legible(String given) {
        var accent = Accent.of(given);
        for (var theme : new Accent.Theme[] {accent.light(), accent.dark()}) {
            assertThat(Oklch.contrast(theme.ink(), theme.accent())).as(given).isGreaterThan(4.6);
            assertThat(Oklch.contrast(theme.ink(), theme.hover())).as(given).isGreaterThan(4.5);
            assertThat(Oklch.contrast(theme.text(), theme.soft())).as(given).isGreaterThan(4.6);
            assertThat(Oklch.contrast(theme.deepInk(), theme.deep())).as(given).isGreaterThan(4.6);
        }
        assertThat(Oklch.contrast(accent.light().text(), "#FAF9F6")).as(given).isGreaterThan(4.6);
        assertThat(Oklch.contrast(accent.dark().text(), "#191714")).as(given).isGreaterThan(4.6);
    }

    private static String ratio(String one, String other) {
        return String.format(Locale.ROOT, "%.1f", Oklch.contrast(one, other));
    }
}
