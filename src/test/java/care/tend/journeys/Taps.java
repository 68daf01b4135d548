package care.tend.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Does what a finger does, and counts it. */
final class Taps {

    private final Page page;
    private int taps;
    private int fields;

    Taps(Page page) {
        this.page = page;
    }

    void tap(Locator what) {
        what.click();
        taps++;
    }

    /** Fills the field that has the focus. */
    void type(String text) {
        page.keyboard().type(text);
        fields++;
    }

    int taps() {
        return taps;
    }

    int fields() {
        return fields;
    }
}
