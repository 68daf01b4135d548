package care.tend.live.internal;

import care.tend.identity.LivingSession;
import care.tend.identity.LivingSessions;
import care.tend.kernel.BusinessId;
import care.tend.platform.Membership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides who may listen to what: when they begin, and again and again while they do. */
@Component
public class Doorkeeper {

    private final LivingSessions sessions;
    private final Membership membership;
    private final Channels channels;

    Doorkeeper(LivingSessions sessions, Membership membership, Channels channels) {
        this.sessions = sessions;
        this.membership = membership;
        this.channels = channels;
    }

    /** What they hear in {@code businesses}; empty unless they are a member of each. */
    Optional<List<Channel>> admit(LivingSession session, Collection<BusinessId> businesses) {
        var admitted = new ArrayList<Channel>();
        for (var business : Set.copyOf(businesses)) {
            var member = membership.of(session.account(), business);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            channels.topics().stream()
                    .filter(topic -> member.get().may(topic.needs()))
                    .forEach(topic -> admitted.add(channels.channel(business, topic)));
        }
        return Optional.of(admitted);
    }

    /** Closes {@code reader} when their session is over or they may no longer hear what they listen to. */
    void lookAgain(Reader reader) {
        var session = reader.session();
        if (!sessions.holds(session)) {
            reader.close(CloseReason.SESSION_OVER);
            return;
        }
        var heard = Set.copyOf(reader.channels());
        var businesses = heard.stream().map(Channel::business).collect(Collectors.toSet());
        var may = admit(session, businesses).orElse(List.of());
        if (!may.containsAll(heard)) {
            reader.close(CloseReason.NOT_A_MEMBER);
        }
    }
}
