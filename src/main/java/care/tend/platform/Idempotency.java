package care.tend.platform;

import care.tend.platform.internal.IdempotencyTable;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the same answer to the same request, however often it arrives (the {@code Idempotency-Key} header). The answer
 * is stored in the transaction of its effect, so either both are there or neither; it is kept for seven days.
 */
@Service
public class Idempotency {

    private final IdempotencyTable table;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(IdempotencyTable table, JsonMapper json, Clock clock) {
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} unless this request was answered before. Must be called inside the transaction of the effect.
     * Of two at once the second waits for the first.
     *
     * @param scope who asks for what: the same key in another scope is another request
     * @param key as sent; without one the effect simply runs
     * @param request what was asked; must be the same when the key is
     * @throws IdempotencyRefused.OtherRequest when the key came with another request before
     */
    public <T> T once(String scope, @Nullable String key, Object request, Class<T> type, Supplier<T> effect) {
        if (key == null) {
            return effect.get();
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an answer is kept in the transaction of its effect");
        }
        if (key.isBlank() || key.length() > 255) {
            throw new IdempotencyRefused.BadKey();
        }
        var hash = HexFormat.of().formatHex(Secrets.hash(json.writeValueAsString(request)));
        if (table.begin(scope, key, hash, clock.instant())) {
            var answer = effect.get();
            table.finish(scope, key, json.writeValueAsString(answer));
            return answer;
        }
        var kept = table.read(scope, key);
        if (!kept.requestHash().equals(hash)) {
            throw new IdempotencyRefused.OtherRequest();
        }
        return json.readValue(kept.answer(), type);
    }
}
