package care.tend.business.internal;

import care.tend.platform.Language;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Languages in the order of preference as {@code text[]}. */
final class Languages {

    private Languages() {}

    static String[] codes(List<Language> languages) {
        return languages.stream().map(Language::code).toArray(String[]::new);
    }

    static List<Language> read(Array column) throws SQLException {
        return Arrays.stream((String[]) column.getArray())
                .map(Language::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
