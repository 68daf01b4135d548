package care.tend.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The passwords guessed first by whoever guesses: those of eight characters and more, in lower case. */
public final class CommonPasswords {

    private static final Set<String> COMMON = read();

    private CommonPasswords() {}

    public static boolean contains(String lowerCase) {
        return COMMON.contains(lowerCase) || lowerCase.chars().distinct().count() == 1;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
