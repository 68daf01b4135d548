package care.tend.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.identity.LivingSession;
import care.tend.identity.LivingSessions;
import care.tend.identity.SessionId;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.live.Change;
import care.tend.live.Topic;
import care.tend.platform.Caller;
import care.tend.platform.Membership;
import care.tend.platform.Permission;
import care.tend.testing.Given;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import care.tend.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody hears what is not theirs to know; and where the controls are taken away, it shows. */
class TenancyTest extends ServerTest {

    private static final Topic APPOINTMENTS = new Topic("appointments", Permission.APPOINTMENTS_READ);

    @Autowired
    private Given given;

    @Autowired
    private Scene scene;

    @Autowired
    private Pen pen;

    @Autowired
    private LivingSessions sessions;

    @Autowired
    private Membership membership;

    @Test
    void a_stranger_hears_nothing() {
        assertThat(heardByAStranger(membership)).isEmpty();
    }

    /** The twin: a door that lets everybody in. */
    @Test
    void without_asking_for_membership_a_stranger_hears_it() {
        assertThat(heardByAStranger(TenancyTest::anybody))
                .hasSize(1)
                .first()
                .asString()
                .contains("apt_secret");
    }

    @Test
    void a_member_without_the_permission_hears_nothing() {
        Membership limited = (account, business) ->
                Optional.of(new Caller.Member(account, business, "cleaner", EnumSet.of(Permission.BUSINESS_READ)));

        assertThat(heardByAStranger(limited)).isEmpty();
    }

    @Test
    void whoever_was_removed_is_closed_at_the_next_look() {
        assertThat(isClosedAfterRemoval(membership)).isTrue();
    }

    /** The twin: a look that finds everybody still a member. */
    @Test
    void without_looking_again_whoever_was_removed_stays() {
        assertThat(isClosedAfterRemoval(TenancyTest::anybody)).isFalse();
    }

    private static Optional<Caller.Member> anybody(AccountId account, BusinessId business) {
        return Optional.of(new Caller.Member(account, business, "owner", EnumSet.allOf(Permission.class)));
    }

    private List<String> heardByAStranger(Membership door) {
        var channels = new Channels(List.of(APPOINTMENTS), pen);
        var doorkeeper = new Doorkeeper(sessions, door, channels);
        var business = given.clinic(1).id();
        var wire = new RecordingWire();
        var stranger = reader(new LivingSession(new SessionId(UUID.randomUUID()), scene.account()), wire);

        doorkeeper.admit(stranger.session(), Set.of(business)).ifPresent(stranger::listen);
        stranger.greet(pen.write(new Frame.Pong()));
        channels.publish(business, APPOINTMENTS, Change.of(List.of("apt_secret"), List.of()));

        return wire.sent.stream().filter(text -> text.contains("changed")).toList();
    }

    private boolean isClosedAfterRemoval(Membership door) {
        var channels = new Channels(List.of(APPOINTMENTS), pen);
        var account = scene.account();
        var business = given.clinic(1).id();
        var wire = new RecordingWire();
        var cookie = scene.signedIn(port, account);
        var session = cookie.get("/api/v1/me/sessions")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var removed = reader(new LivingSession(SessionId.of(session), account), wire);
        removed.listen(List.of(channels.channel(business, APPOINTMENTS)));

        new Doorkeeper(sessions, door, channels).lookAgain(removed);

        return wire.closed.contains(CloseReason.NOT_A_MEMBER);
    }

    private static SocketReader reader(LivingSession session, Wire wire) {
        return new SocketReader(session, TestClock.START, wire, Runnable::run, new Traffic(new SimpleMeterRegistry()));
    }

    private static final class RecordingWire implements Wire {
        private final List<String> sent = new ArrayList<>();
        private final List<CloseReason> closed = new ArrayList<>();

        @Override
        public void send(String text) {
            sent.add(text);
        }

        @Override
        public void ping() {}

        @Override
        public void close(CloseReason reason) {
            closed.add(reason);
        }
    }
}
