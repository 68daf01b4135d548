package care.tend.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language Tend speaks in full. The code is the BCP 47 one. */
public enum Language {
    EN("en", "English"),
    RU("ru", "Русский"),
    KK("kk", "Қазақша");

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(code);
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Its name in itself, for a language menu. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    /**
     * The best of {@code offered} for a reader who sent {@code acceptLanguage} (RFC 9110 12.5.4); the first offered
     * when none of theirs is, or when the header cannot be read.
     */
    public static Language negotiate(@Nullable String acceptLanguage, List<Language> offered) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return offered.getFirst();
        }
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            var best = Locale.lookupTag(wanted, codes(offered));
            return of(best).orElse(offered.getFirst());
        } catch (IllegalArgumentException unreadable) {
            return offered.getFirst();
        }
    }

    private static Collection<String> codes(List<Language> languages) {
        return languages.stream().map(Language::code).toList();
    }
}
