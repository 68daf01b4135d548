package care.tend.live.internal;

import care.tend.kernel.BusinessId;
import care.tend.live.Change;
import care.tend.live.Topic;
import java.util.LinkedHashSet;
import java.util.Set;

/** One topic of one business: a number that counts what was said, and those who listen. */
final class Channel {

    private final BusinessId business;
    private final Topic topic;
    private final Pen pen;
    private final Set<Reader> readers = new LinkedHashSet<>();
    private long said;

    Channel(BusinessId business, Topic topic, Pen pen) {
        this.business = business;
        this.topic = topic;
        this.pen = pen;
    }

    BusinessId business() {
        return business;
    }

    Topic topic() {
        return topic;
    }

    /** Lets {@code reader} hear everything after the position it returns. */
    synchronized Position join(Reader reader) {
        readers.add(reader);
        return position();
    }

    synchronized void leave(Reader reader) {
        readers.remove(reader);
    }

    synchronized Position position() {
        return new Position(business, topic.name(), said);
    }

    synchronized Set<Reader> readers() {
        return Set.copyOf(readers);
    }

    /** Under the lock, so that everybody hears the numbers in order; nobody is waited for. */
    synchronized void publish(Change change) {
        said++;
        if (readers.isEmpty()) {
            return;
        }
        var frame = pen.write(new Frame.Changed(business, topic.name(), said, change.ids(), change.days()));
        // a reader that is full leaves while it is being told
        Set.copyOf(readers).forEach(reader -> reader.offer(frame));
    }
}
