package care.tend.live.internal;

import care.tend.kernel.BusinessId;
import care.tend.live.Change;
import care.tend.live.Topic;
import care.tend.platform.Secrets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** All channels of this process. A channel is a number and no more while nobody listens. */
@Component
public class Channels {

    private record Key(BusinessId business, String topic) {}

    private final ConcurrentMap<Key, Channel> channels = new ConcurrentHashMap<>();
    private final List<Topic> topics;
    private final Pen pen;
    private final String epoch = Secrets.token();

    Channels(List<Topic> topics, Pen pen) {
        this.topics = List.copyOf(topics);
        this.pen = pen;
    }

    /** To whom it may concern, and to nobody else: a channel is one business's. */
    public void publish(BusinessId business, Topic topic, Change change) {
        channel(business, topic).publish(change);
    }

    /** Everything there is to know about. */
    List<Topic> topics() {
        return topics;
    }

    /** Another after each start, when numbers begin anew. */
    String epoch() {
        return epoch;
    }

    Channel channel(BusinessId business, Topic topic) {
        return channels.computeIfAbsent(new Key(business, topic.name()), key -> new Channel(business, topic, pen));
    }

    /** Those who listen to any topic of {@code business}. */
    List<Reader> readers(BusinessId business) {
        return topics.stream()
                .flatMap(topic -> channel(business, topic).readers().stream())
                .distinct()
                .toList();
    }
}
