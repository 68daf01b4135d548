package care.tend.scheduling.internal.calendars.connected;

import care.tend.platform.OutsideRefused;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** What calendar servers answer us: understood, or refused; and no address in it leads out of their domain. */
public final class MultistatusFuzz {

    private static final URI SERVER = URI.create("https://dav.example.org/home/");

    private MultistatusFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        try {
            for (var part : Multistatus.read(data.consumeRemainingAsString()).parts()) {
                var path = Addresses.path(part.href());
                follow(part.href());
                follow(path);
            }
        } catch (IOException refused) {
            // as it should be
        }
    }

    private static void follow(String href) {
        try {
            var host = Addresses.resolved(SERVER, href).getHost();
            if (!host.toLowerCase(Locale.ROOT).endsWith("example.org")) {
                throw new IllegalStateException("the password would go to " + host);
            }
        } catch (OutsideRefused.BadAddress refused) {
            // as it should be
        }
    }
}
