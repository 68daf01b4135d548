package care.tend.scheduling.internal.slots;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * The answer: starts in ascending order without repeats, and for each the hosts who can take it. Kept as plain numbers,
 * for there may be very many; {@link #list()} tells the same in objects.
 */
public final class Slots {

    private final List<Host> hosts;
    private final Lineup lineup;
    private final long[] starts;
    private final long[] takers;
    private final int words;

    /** @param takers bits of the candidates of each start, as in {@link Union}; empty when all have the same hosts */
    Slots(List<Host> hosts, Lineup lineup, long[] starts, long[] takers) {
        this.hosts = hosts;
        this.lineup = lineup;
        this.starts = starts;
        this.takers = takers;
        this.words = Math.ceilDiv(lineup.candidates().size(), Long.SIZE);
    }

    /** How many there are. */
    public int size() {
        return starts.length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return starts.length == 0;
    }

    /** The start of the {@code i}-th slot, in seconds since 1970. */
    public long start(int i) {
        return starts[i];
    }

    /** All starts, in seconds since 1970; the caller's to keep. */
    public long[] epochSeconds() {
        return starts.clone();
    }

    /** Who can take the {@code i}-th slot: places of hosts in the question, in its order, the required ones last. */
    public int[] hosts(int i) {
        var able = IntStream.builder();
        for (int word = 0; word < words; word++) {
            for (long left = takers[i * words + word]; left != 0; left &= left - 1) {
                able.add(lineup.candidates().get(word * Long.SIZE + Long.numberOfTrailingZeros(left)));
            }
        }
        lineup.always().forEach(able::add);
        return able.build().toArray();
    }

    /** The {@code i}-th slot. */
    public Slot get(int i) {
        var ids = Arrays.stream(hosts(i)).mapToObj(host -> hosts.get(host).id()).toList();
        return new Slot(Instant.ofEpochSecond(starts[i]), ids);
    }

    /** All slots, in order. */
    public List<Slot> list() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    /** Those whose start passes, in order. */
    Slots keep(LongPredicate wanted) {
        var kept =
                IntStream.range(0, size()).filter(i -> wanted.test(starts[i])).toArray();
        if (kept.length == starts.length) {
            return this;
        }
        var keptTakers = new long[kept.length * words];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(takers, kept[i] * words, keptTakers, i * words, words);
        }
        return new Slots(
                hosts, lineup, Arrays.stream(kept).mapToLong(i -> starts[i]).toArray(), keptTakers);
    }
}
