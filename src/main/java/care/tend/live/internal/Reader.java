package care.tend.live.internal;

import care.tend.identity.LivingSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody who listens. */
abstract sealed class Reader permits SocketReader, WaitingPoll {

    static final Duration BEAT = Duration.ofSeconds(25);

    private final LivingSession session;
    private volatile List<Channel> channels = List.of();
    private volatile Instant nextBeat;

    Reader(LivingSession session, Instant now) {
        this.session = session;
        this.nextBeat = now.plus(BEAT);
    }

    /** As whom they listen. */
    LivingSession session() {
        return session;
    }

    List<Channel> channels() {
        return channels;
    }

    /** Listens to {@code wanted} from here on, and to nothing else. */
    List<Position> listen(List<Channel> wanted) {
        leave();
        channels = List.copyOf(wanted);
        var positions = new ArrayList<Position>();
        wanted.forEach(channel -> positions.add(channel.join(this)));
        return positions;
    }

    void leave() {
        channels.forEach(channel -> channel.leave(this));
    }

    List<Position> positions() {
        return channels.stream().map(Channel::position).toList();
    }

    /** Whether a heartbeat is due; asked once for each. */
    boolean takeBeat(Instant now) {
        if (now.isBefore(nextBeat)) {
            return false;
        }
        nextBeat = now.plus(BEAT);
        return true;
    }

    /** Never waits. */
    abstract void offer(Written frame);

    /** Never waits. Nothing is said after it. */
    abstract void close(CloseReason reason);

    /** Says {@code last}, and what was said before it, and then closes. */
    abstract void close(CloseReason reason, Written last);
}
