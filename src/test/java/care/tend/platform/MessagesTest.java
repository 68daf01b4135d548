package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Nobody meets a hole: every text is there in every language, and takes the same values. */
class MessagesTest {

    @TestFactory
    Stream<DynamicTest> each_language_says_what_the_others_say() throws IOException {
        var english = shapes(Language.EN);
        return Stream.of(Language.RU, Language.KK).flatMap(language -> files(language).entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        language.code() + "/" + file.getKey(),
                        () -> assertThat(shapes(language, file.getValue())).isEqualTo(english.get(file.getKey())))));
    }

    @TestFactory
    Stream<DynamicTest> each_file_exists_in_each_language() throws IOException {
        return Stream.of(Language.RU, Language.KK)
                .map(language -> DynamicTest.dynamicTest(
                        language.code(), () -> assertThat(files(language).keySet())
                                .isEqualTo(files(Language.EN).keySet())));
    }

    private static Map<String, Map<String, String>> shapes(Language language) {
        var byFile = new TreeMap<String, Map<String, String>>();
        files(language).forEach((file, texts) -> byFile.put(file, shapes(language, texts)));
        return byFile;
    }

    /** The names of the values each text takes, by its id; parsing proves that it is ICU text. */
    private static Map<String, String> shapes(Language language, Map<String, String> texts) {
        var shapes = new TreeMap<String, String>();
        texts.forEach((id, text) -> {
            assertThat(text).as(id).isNotBlank();
            var names = new MessageFormat(text, language.locale()).getArgumentNames();
            shapes.put(id, new TreeSet<>(names).toString());
        });
        return shapes;
    }

    private static Map<String, Map<String, String>> files(Language language) {
        var files = new TreeMap<String, Map<String, String>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/" + language.code() + "/*.json")) {
                var texts = new TreeMap<String, String>();
                JsonMapper.shared()
                        .readTree(file.getContentAsByteArray())
                        .forEachEntry((id, text) -> texts.put(id, text.asString()));
                files.put(String.valueOf(file.getFilename()), texts);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
