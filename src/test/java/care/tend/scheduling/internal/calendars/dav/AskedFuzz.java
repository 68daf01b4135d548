package care.tend.scheduling.internal.calendars.dav;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What programs ask our calendar server: a question, or refused as no XML. */
public final class AskedFuzz {

    private AskedFuzz() {}

    public static void fuzzerTestOneInput(byte[] body) {
        try {
            var unused = Asked.read(new ByteArrayInputStream(body));
        } catch (IOException refused) {
            // as it should be
        }
    }
}
