package care.tend.demo.internal;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Draws by lot, the same each time for the same seed. */
final class Lot {

    private final SplittableRandom random;

    Lot(long... seeds) {
        long mixed = 17;
        for (long seed : seeds) {
            mixed = mixed * 1_000_003 + seed;
        }
        this.random = new SplittableRandom(mixed);
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of them, each as likely as its weight says. */
    <T> T weighted(List<T> of, ToIntFunction<T> weight) {
        int left = random.nextInt(of.stream().mapToInt(weight).sum());
        for (var each : of) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        return of.getLast();
    }
}
