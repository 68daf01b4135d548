package care.tend.testing;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's way through Tend in a real browser. */
public abstract class JourneyTest extends ServerTest {

    @Autowired
    protected Given given;

    @Autowired
    protected Scene scene;

    @BeforeEach
    void aBrowserIsThere() {
        assumeFalse(Browser.isAbsentOnPurpose(), "this run goes without chromium on purpose");
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    protected Browser.Window open(Browser.Look look, String path) {
        var window = Browser.open(look, clock);
        window.page().navigate(url(path));
        return window;
    }
}
