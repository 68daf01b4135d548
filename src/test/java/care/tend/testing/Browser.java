package care.tend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One Chromium for all journeys, with a fixed zone, language and time. Waits on states, never on time. */
public final class Browser {

    private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    /**
     * Holds the page still and gives back what lets it move again. What comes while axe looks (a toast that an answer
     * brings) stands at its end at once; what was already moving is brought there.
     */
    private static final String STILL = """
            ;(async () => {
                const still = new CSSStyleSheet();
                still.replaceSync('*, ::before, ::after, ::backdrop {'
                    + 'animation-duration: 0s !important; animation-delay: 0s !important;'
                    + 'transition-duration: 0s !important; transition-delay: 0s !important }');
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
                const frame = () => new Promise(go => requestAnimationFrame(go));
                await frame();
                for (const each of document.getAnimations()) {
                    if (each.effect.getComputedTiming().endTime !== Infinity) each.finish();
                }
                await frame();
                return () => {
                    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== still);
                };
            })()""";

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private static com.microsoft.playwright.@Nullable Browser wary;

    private Browser() {}

    /** Whether this run goes without a browser on purpose ({@code ./tend test --without chromium}). */
    public static boolean isAbsentOnPurpose() {
        return List.of(System.getenv().getOrDefault("TEND_WITHOUT", "").split(","))
                .contains("chromium");
    }

    /** How somebody looks at Tend. */
    public record Look(String language, int width, boolean dark, boolean script, String zone) {

        public static Look phone(String language) {
            return new Look(language, 390, false, true, "Asia/Atyrau");
        }

        public static Look desk(String language) {
            return new Look(language, 1440, false, true, "Asia/Atyrau");
        }

        public Look inDark() {
            return new Look(language, width, true, script, zone);
        }

        public Look withoutScript() {
            return new Look(language, width, dark, false, zone);
        }

        public Look livingIn(String otherZone) {
            return new Look(language, width, dark, script, otherZone);
        }
    }

    /** Somebody's window. Whatever the page complains about is kept, and must be nothing in the end. */
    public static final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new CopyOnWriteArrayList<>();

        private Window(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** Expected noise: the browser itself notes each answer of 400 and above. */
        public List<String> complaints() {
            return complaints.stream()
                    .filter(complaint -> !complaint.startsWith("Failed to load resource"))
                    .toList();
        }

        /** No violation of any level (axe-core, WCAG 2.2 AA and best practice), seen while nothing moves. */
        public void isAccessible() {
            isAccessible(page.mainFrame());
        }

        /** As {@link #isAccessible()}, of one frame of the page. */
        public void isAccessible(Frame frame) {
            var found = frame.evaluate(axe() + STILL + ".then(moving => axe.run().finally(moving)).then("
                    + "r => r.violations.map(v => v.id + ': '"
                    + " + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | ')))");
            assertThat((List<?>) found).as("axe on " + frame.url()).isEmpty();
        }

        /** Keeps a picture of the whole page as an artefact of the run. */
        public void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** Opens a window for somebody new. */
    public static Window open(Look look, TestClock clock) {
        return open(chromium(), look, clock);
    }

    /** As {@link #open}, for somebody whose browser keeps cookies from pages that stand in a page of another site. */
    public static Window openWithoutForeignCookies(Look look, TestClock clock) {
        if (wary == null) {
            wary = launch(List.of("--test-third-party-cookie-phaseout"));
        }
        return open(wary, look, clock);
    }

    private static Window open(com.microsoft.playwright.Browser browser, Look look, TestClock clock) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(look.language())
                .setTimezoneId(look.zone())
                .setViewportSize(look.width(), look.width() < 600 ? 844 : 900)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.script()));
        context.setDefaultTimeout(20_000);
        if (look.script()) {
            context.clock().setFixedTime(clock.millis());
        }
        return new Window(context);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            chromium = launch(List.of());
        }
        return chromium;
    }

    private static com.microsoft.playwright.Browser launch(List<String> more) {
        return Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("TEND_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList()));
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
