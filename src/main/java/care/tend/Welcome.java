package care.tend;

import care.tend.identity.OneTimeToken;
import care.tend.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the console says when Tend is ready: where it is, and what to do next. */
record Welcome(List<String> lines) {

    /** Where the demo data write whom to sign in as; see module {@code demo}. */
    private static final String DEMO_SIGN_INS = "demo-sign-ins.txt";

    /** @param first the secret of the link to the first account, while there is none */
    static Welcome of(Settings settings, boolean demo, Optional<OneTimeToken> first) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("  Tend is ready at " + settings.url());
        var signIns = settings.keys().resolve(DEMO_SIGN_INS);
        if (Files.isReadable(signIns)) {
            lines.add("");
            lines.addAll(read(signIns));
            lines.add("  (also in %s)".formatted(signIns));
        } else if (first.isPresent()) {
            lines.add("");
            lines.add(
                    "  Nobody has an account here yet. This link opens the first one, once; the next start makes another:");
            lines.add("");
            lines.add("    %s/app/set-up?key=%s"
                    .formatted(settings.url(), first.get().text()));
            lines.add("");
            lines.add("  Or look round first: ./tend run --demo fills three businesses");
        } else if (!demo) {
            lines.add("  Sign in: %s/app".formatted(settings.url()));
        }
        lines.add("");
        lines.add("  Data in %s, secrets in %s. Ctrl-C stops.".formatted(settings.home(), settings.keys()));
        lines.add("");
        return new Welcome(List.copyOf(lines));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> "  " + line).toList();
        } catch (IOException unreadable) {
            return List.of("  " + unreadable.getMessage());
        }
    }
}
