package care.tend.platform;

import care.tend.kernel.BusinessId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What a business rarely changes, kept in memory while it stands. Each business has an edition, a number that rises in
 * the transaction of every change (table {@code platform.edition}); each transaction learns it as it opens, so that
 * what was changed by anybody, on any node, is read anew by the very next one. Kept are answers of tables that were
 * declared with {@code platform.keeps_edition}, nothing else.
 */
@Component
public class Kept {

    private static final int MOST = 5000;

    /** @param what names the answer among those of its business */
    private record Key(BusinessId business, Object what) {}

    private record Answer(long edition, Object value) {}

    private final Cache<Object, Answer> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final BiFunction<BusinessId, Object, Object> key;

    Kept() {
        this(Key::new);
    }

    /** @param key under which an answer is kept; another one only to prove what it is for */
    Kept(BiFunction<BusinessId, Object, Object> key) {
        this.key = key;
    }

    /**
     * The answer of {@code read} as it stands in the transaction at hand.
     *
     * @param what names the question, with everything the answer depends on besides the business's own tables
     */
    public <T> T get(BusinessId business, Object what, Supplier<T> read) {
        var edition = Transactions.edition(business);
        if (edition.isEmpty()) {
            return read.get();
        }
        var place = key.apply(business, what);
        var known = answers.getIfPresent(place);
        if (known == null || known.edition() != edition.getAsLong()) {
            known = new Answer(edition.getAsLong(), read.get());
            answers.put(place, known);
        }
        @SuppressWarnings("unchecked") // the key says what was asked, and who asks the same reads the same
        T value = (T) known.value();
        return value;
    }

    /**
     * Said by whoever changes a table from which answers are kept, before it does: what this transaction sees from then
     * on is not yet true for others, and nothing kept is true for it.
     */
    public static void changing() {
        Transactions.forgetEdition();
    }
}
