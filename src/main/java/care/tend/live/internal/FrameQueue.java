package care.tend.live.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What waits for one reader: bounded, so that a slow one costs others nothing. */
final class FrameQueue {

    static final int MOST_FRAMES = 256;
    static final int MOST_SIZE = 1024 * 1024;

    /** What became of a frame. */
    enum Fate {
        TAKEN,
        /** Fleeting, and the reader is behind. */
        DROPPED,
        /** No room: the reader is too slow to be served. */
        FULL
    }

    private final Deque<Written> frames = new ArrayDeque<>();
    private int size;

    synchronized Fate offer(Written frame) {
        boolean behind = frames.size() >= MOST_FRAMES / 2 || size >= MOST_SIZE / 2;
        if (frame.fleeting() && behind) {
            return Fate.DROPPED;
        }
        if (frames.size() == MOST_FRAMES || size + frame.size() > MOST_SIZE) {
            return Fate.FULL;
        }
        frames.addLast(frame);
        size += frame.size();
        return Fate.TAKEN;
    }

    /** Before all others, whatever the room: the greeting, to which the numbers of the others refer. */
    synchronized void putFirst(Written frame) {
        frames.addFirst(frame);
        size += frame.size();
    }

    /** After all others, whatever the room: the farewell. */
    synchronized void putLast(Written frame) {
        frames.addLast(frame);
        size += frame.size();
    }

    synchronized @Nullable Written take() {
        var next = frames.pollFirst();
        if (next != null) {
            size -= next.size();
        }
        return next;
    }

    synchronized boolean isEmpty() {
        return frames.isEmpty();
    }
}
