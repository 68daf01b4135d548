package care.tend.platform;

import care.tend.kernel.BusinessId;
import care.tend.platform.internal.IdempotencyTable;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the same answer to the same request, however often it arrives (the {@code Idempotency-Key} header). The answer
 * is stored in the transaction of its effect, so either both are there or neither; it is kept for seven days.
 */
@Service
public class Idempotency {

    private final IdempotencyTable table;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(IdempotencyTable table, Transactions transactions, JsonMapper json, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} in a transaction of {@code business} unless this request was answered before. Of two at once
     * the second waits for the first.
     *
     * @param scope who asks for what: the same key in another scope is another request
     * @param key as sent; without one the effect simply runs
     * @param request what was asked; must be the same when the key is
     * @throws IdempotencyRefused.OtherRequest when the key came with another request before
     */
    public <T> T once(
            BusinessId business,
            String scope,
            @Nullable String key,
            Object request,
            Class<T> type,
            Supplier<T> effect) {
        return once(business, scope, key, request, type, beside -> {}, effect);
    }

    /**
     * The same, and {@code beside} travels with what opens the transaction; its answers are there when the effect
     * begins.
     */
    public <T> T once(
            BusinessId business,
            String scope,
            @Nullable String key,
            Object request,
            Class<T> type,
            Consumer<Pipeline> beside,
            Supplier<T> effect) {
        if (key == null) {
            return transactions.in(business, beside, effect);
        }
        if (key.isBlank() || key.length() > 255) {
            throw new IdempotencyRefused.BadKey();
        }
        var hash = HexFormat.of().formatHex(Secrets.hash(json.writeValueAsString(request)));
        var begun = new AtomicReference<IntSupplier>();
        return transactions.in(
                business,
                opening -> {
                    begun.set(table.begin(opening, scope, key, hash, clock.instant()));
                    beside.accept(opening);
                },
                () -> begun.get().getAsInt() == 1
                        ? first(scope, key, effect)
                        : json.readValue(kept(scope, key, hash), type));
    }

    private <T> T first(String scope, String key, Supplier<T> effect) {
        var answer = effect.get();
        table.finish(scope, key, json.writeValueAsString(answer));
        return answer;
    }

    private String kept(String scope, String key, String hash) {
        var kept = table.read(scope, key);
        if (!kept.requestHash().equals(hash)) {
            throw new IdempotencyRefused.OtherRequest();
        }
        return kept.answer();
    }
}
