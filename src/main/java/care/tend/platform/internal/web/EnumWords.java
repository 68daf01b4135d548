package care.tend.platform.internal.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads the word of an enum from an address as JSON spells it, in small letters, and nothing else. */
final class EnumWords implements ConverterFactory<String, Enum<?>> {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the type asked for is an enum's
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
        return word -> {
            if (!word.equals(word.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(word);
            }
            return (T) Enum.valueOf((Class) type, word.toUpperCase(Locale.ROOT));
        };
    }
}
