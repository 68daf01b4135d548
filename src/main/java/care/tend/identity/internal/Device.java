package care.tend.identity.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code User-Agent} says, as a person would say it, so that they know their devices apart. */
final class Device {

    private record Sign(String mark, String name) {}

    /** More telling first: Edge and Opera also call themselves Chrome, Chrome also Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("YaBrowser", "Yandex Browser"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"),
            new Sign("curl/", "curl"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** Such as "Firefox, Linux"; empty when nothing is recognised. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        var browser = name(BROWSERS, userAgent);
        var system = name(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String name(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
