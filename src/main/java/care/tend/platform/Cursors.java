package care.tend.platform;

import care.tend.kernel.Invalid;
import care.tend.kernel.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks that say where the next page of a list begins. They are signed for their list, so that nobody can ask for what
 * the list would not have shown.
 */
@Component
public class Cursors {

    /** Rows of a page when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    private static final int MOST = 200;
    private final Keys keys;

    Cursors(Keys keys) {
        this.keys = keys;
    }

    /**
     * The limit to ask the database for.
     *
     * @throws Invalid outside 1 to 200
     */
    public int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MOST) {
            throw new Invalid("limit", "page.limit");
        }
        return limit;
    }

    /**
     * A page out of {@code rows}, which were asked for with one more than {@code limit}.
     *
     * @param list name of the list, with whatever narrows it (business, filter)
     * @param mark the key after which the next page begins, taken from the last row shown
     */
    public <T> Page<T> page(String list, List<T> rows, int limit, Function<? super T, String> mark) {
        if (rows.size() <= limit) {
            return Page.whole(rows);
        }
        var shown = rows.subList(0, limit);
        var signed = keys.sign("cursor " + list, mark.apply(shown.getLast()));
        return new Page<>(
                shown, Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The mark inside {@code cursor}; empty for the first page.
     *
     * @throws Invalid when it was not made here for this list
     */
    public Optional<String> read(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            var signed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(keys.open("cursor " + list, signed));
        } catch (IllegalArgumentException | Keys.BadSignature foreign) {
            throw new Invalid("cursor", "page.cursor");
        }
    }
}
