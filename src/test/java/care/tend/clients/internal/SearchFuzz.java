package care.tend.clients.internal;

import care.tend.platform.Phone;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** What people type to find a client, and as a telephone number. */
public final class SearchFuzz {

    private static final int MOST_WORDS = 20;

    private SearchFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        var region = data.pickValue(new String[] {"KZ", "US", "GB", "", "ZZ"});
        var text = data.consumeRemainingAsString();
        Phone.read(text, region).ifPresent(phone -> {
            if (!phone.e164().matches("\\+[1-9]\\d{4,16}") || phone.shown().isBlank()) {
                throw new IllegalStateException("no telephone number: " + phone.e164());
            }
        });
        var words = SearchText.words(text);
        if (words.size() > MOST_WORDS || words.stream().anyMatch(String::isEmpty)) {
            throw new IllegalStateException("no words: " + words);
        }
    }
}
