package care.tend.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A finger on the glass; Playwright itself can only tap. */
final class Finger {

    private final CDPSession session;

    /** From here on the page is one for fingers: what is drawn larger for them stands where it will be touched. */
    Finger(Page page) {
        session = page.context().newCDPSession(page);
        var enabled = new JsonObject();
        enabled.addProperty("enabled", true);
        session.send("Emulation.setTouchEmulationEnabled", enabled);
        page.evaluate("new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => go())))");
    }

    void down(double x, double y) {
        touch("touchStart", x, y);
    }

    void to(double x, double y) {
        touch("touchMove", x, y);
    }

    void up() {
        touch("touchEnd", -1, -1);
    }

    void swipe(double from, double to, double y) {
        down(from, y);
        for (double x = from; x > to; x -= 40) {
            to(x, y);
        }
        up();
    }

    private void touch(String type, double x, double y) {
        var points = new JsonArray();
        if (x >= 0) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
