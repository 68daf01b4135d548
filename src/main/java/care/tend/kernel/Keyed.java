package care.tend.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things to be looked up by what tells them apart. */
public final class Keyed {

    private Keyed() {}

    /** No two of them may have the same key. */
    public static <K, V> Map<K, V> by(Function<V, K> key, Collection<V> all) {
        return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
