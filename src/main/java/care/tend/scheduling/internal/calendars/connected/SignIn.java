package care.tend.scheduling.internal.calendars.connected;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What somebody signs in with at a calendar server. Its text is a secret and never logged. */
public record SignIn(String user, String password) {

    private static final String BETWEEN = "\n";

    String header() {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** One text, to be sealed. */
    public String joined() {
        return user + BETWEEN + password;
    }

    /** What was joined. */
    public static SignIn of(String joined) {
        int end = joined.indexOf(BETWEEN);
        return end < 0
                ? new SignIn(joined, "")
                : new SignIn(joined.substring(0, end), joined.substring(end + BETWEEN.length()));
    }

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
