package care.tend.scheduling.internal.slots;

/**
 * The starts of several candidates in one ascending row, and who can take each. Works through time in blocks of a few
 * days: each candidate marks its starts on a board of minutes, then the marked minutes are read off.
 */
final class Union {

    private static final int PLACES = 4096;

    private final long[][] starts;
    private final int words;
    private final int tick;
    private final int[] next;
    private final long[] marked = new long[PLACES / Long.SIZE];
    private final long[] board;
    private final Longs all = new Longs();
    private final Longs takers = new Longs();

    private Union(long[][] starts) {
        this.starts = starts;
        this.words = Math.ceilDiv(starts.length, Long.SIZE);
        this.tick = onWholeMinutes(starts) ? (int) Seconds.MINUTE : 1;
        this.next = new int[starts.length];
        this.board = new long[PLACES * words];
    }

    /** Joins the candidates' starts, each candidate's in ascending order. */
    static Union of(long[][] starts) {
        var union = new Union(starts);
        for (long block = union.earliest(); block != Long.MAX_VALUE; block = union.earliest()) {
            union.mark(block);
            union.read(block);
        }
        return union;
    }

    /** Every start once, ascending. */
    long[] starts() {
        return all.toArray();
    }

    /** For each start as many words as the number of candidates needs, with the bits of those who can take it. */
    long[] takers() {
        return takers.toArray();
    }

    private long earliest() {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < starts.length; i++) {
            if (next[i] < starts[i].length) {
                earliest = Math.min(earliest, starts[i][next[i]]);
            }
        }
        return earliest;
    }

    private void mark(long block) {
        long end = block + (long) PLACES * tick;
        for (int candidate = 0; candidate < starts.length; candidate++) {
            long[] own = starts[candidate];
            int word = candidate / Long.SIZE;
            long bit = 1L << candidate;
            int at = next[candidate];
            for (; at < own.length && own[at] < end; at++) {
                int second = (int) (own[at] - block);
                int place = tick == 1 ? second : second / (int) Seconds.MINUTE;
                marked[place / Long.SIZE] |= 1L << place;
                board[place * words + word] |= bit;
            }
            next[candidate] = at;
        }
    }

    private void read(long block) {
        for (int i = 0; i < marked.length; i++) {
            for (long left = marked[i]; left != 0; left &= left - 1) {
                int place = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                all.add(block + (long) place * tick);
                for (int word = place * words; word < (place + 1) * words; word++) {
                    takers.add(board[word]);
                    board[word] = 0;
                }
            }
            marked[i] = 0;
        }
    }

    /** Nearly always; but before 1972 some zones were off UTC by odd seconds. */
    private static boolean onWholeMinutes(long[][] starts) {
        for (long[] own : starts) {
            for (long start : own) {
                if (start % Seconds.MINUTE != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
