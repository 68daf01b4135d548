package care.tend.business.internal;

import java.util.Locale;

/**
 * A colour by lightness (0 to 1), chroma and hue (radians), as the eye orders them (Ottosson's OKLab in polar form).
 *
 * @param chroma 0 is grey; colours of a screen reach about 0.32
 */
public record Oklch(double lightness, double chroma, double hue) {

    private static final double CHROMA_STEP = 0.002;
    /** Linear light outside the screen's range by less than this is rounding, not another colour. */
    private static final double ROUNDING = 0.001;

    /** @param hex {@code #RRGGBB} */
    public static Oklch of(String hex) {
        var rgb = linear(hex);
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        return new Oklch(lightness, Math.hypot(a, b), Math.atan2(b, a));
    }

    /** The same hue at another lightness and chroma. */
    public Oklch with(double newLightness, double newChroma) {
        return new Oklch(Math.clamp(newLightness, 0, 1), newChroma, hue);
    }

    /** As a screen shows it; a colour it cannot show loses chroma until it can. */
    public String hex() {
        double fitted = chroma;
        var rgb = light(fitted);
        while (fitted > 0 && !shown(rgb)) {
            fitted = Math.max(0, fitted - CHROMA_STEP);
            rgb = light(fitted);
        }
        return String.format(Locale.ROOT, "#%02X%02X%02X", channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
    }

    /** One spelling of {@code #RRGGBB}. */
    public static String normal(String hex) {
        return hex.toUpperCase(Locale.ROOT);
    }

    /** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
    public static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private double[] light(double c) {
        double a = c * Math.cos(hue);
        double b = c * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean shown(double[] rgb) {
        for (double channel : rgb) {
            if (channel < -ROUNDING || channel > 1 + ROUNDING) {
                return false;
            }
        }
        return true;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static long channel(double linear) {
        double light = Math.clamp(linear, 0, 1);
        double encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return Math.round(255 * encoded);
    }

    private static double luminance(String hex) {
        var rgb = linear(hex);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String hex) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double encoded = Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            rgb[i] = encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }
}
