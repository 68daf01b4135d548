package care.tend.business;

import care.tend.business.internal.Oklch;
import java.util.function.DoubleFunction;

/**
 * A business's colour made safe to read on and in: its hue is kept, its lightness is moved until every pair the two
 * themes use is legible (WCAG 2 contrast of at least 4.6). Computed once, when the colour is saved.
 *
 * @param given the colour as they gave it, {@code #RRGGBB}
 */
public record Accent(String given, Theme light, Theme dark) {

    /** Values of the accent's design tokens in one theme, each {@code #RRGGBB}. */
    public record Theme(
            String accent,
            String hover,
            String ink,
            String soft,
            String line,
            String text,
            String deep,
            String deepInk) {

        private String declarations() {
            return "--accent:" + accent + ";--accent-hover:" + hover + ";--accent-ink:" + ink + ";--accent-soft:" + soft
                    + ";--accent-line:" + line + ";--accent-text:" + text + ";--accent-deep:" + deep
                    + ";--accent-deep-ink:" + deepInk;
        }
    }

    /**
     * The accent as a style sheet for pages, to stand after the tokens: light, and dark where the reader's system is.
     */
    public String style() {
        return ":root{" + light.declarations() + "}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"
                + dark.declarations() + "}}";
    }

    /** As {@link #style()}, for a page that is dark whatever the reader's system is. */
    public String darkStyle() {
        return ":root{" + dark.declarations() + "}";
    }

    private static final double LEGIBLE = 4.6;
    private static final double STEP = 0.005;
    private static final String WHITE = "#FFFFFF";
    private static final String SUNKEN_LIGHT = "#F3F0EC";
    private static final String HOVER_DARK = "#2A2723";

    /** @param given {@code #RRGGBB} */
    public static Accent of(String given) {
        var own = Oklch.of(given);
        // grey stays grey: what is laid over soft grounds is tinted only as far as the colour itself is one
        double tint = Math.min(1, own.chroma() / 0.088);
        return new Accent(Oklch.normal(given), light(own, tint), dark(own, tint));
    }

    private static Theme light(Oklch own, double tint) {
        DoubleFunction<Oklch> at = lightness -> own.with(lightness, Math.min(own.chroma(), 0.15));
        double lightness = Math.min(own.lightness(), 0.56);
        while (lightness > 0 && !legibleOnLight(at.apply(lightness).hex())) {
            lightness -= STEP;
        }
        var accent = at.apply(lightness).hex();
        return new Theme(
                accent,
                at.apply(lightness - 0.05).hex(),
                WHITE,
                own.with(0.955, 0.02 * tint).hex(),
                own.with(0.84, 0.055 * tint).hex(),
                at.apply(lightness - 0.025).hex(),
                accent,
                WHITE);
    }

    private static boolean legibleOnLight(String accent) {
        return Oklch.contrast(WHITE, accent) >= LEGIBLE && Oklch.contrast(accent, SUNKEN_LIGHT) >= LEGIBLE;
    }

    private static Theme dark(Oklch own, double tint) {
        DoubleFunction<Oklch> at = lightness -> own.with(lightness, Math.min(own.chroma(), 0.13));
        double lightness = Math.max(own.lightness(), 0.74);
        while (lightness < 0.88 && Oklch.contrast(at.apply(lightness).hex(), HOVER_DARK) < LEGIBLE) {
            lightness += STEP;
        }
        lightness = Math.min(lightness, 0.88);
        return new Theme(
                at.apply(lightness).hex(),
                at.apply(lightness + 0.045).hex(),
                own.with(0.21, Math.min(own.chroma(), 0.035)).hex(),
                own.with(0.285, 0.04 * tint).hex(),
                own.with(0.42, 0.062 * tint).hex(),
                at.apply(lightness + 0.055).hex(),
                own.with(0.385, 0.066 * tint).hex(),
                own.with(0.965, 0.01 * tint).hex());
    }
}
