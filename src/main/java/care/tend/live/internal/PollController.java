package care.tend.live.internal;

import care.tend.identity.LivingSessions;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.platform.AccessRefused;
import care.tend.platform.Limit;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The socket for those whom it does not reach: the same frames, one answer at a time. */
@RestController
@RequestMapping("/api/v1/live")
@Tag(name = "live")
class PollController {

    /** Only for the case that no heartbeat comes; longer than between two of them. */
    private static final long LONGEST_WAIT_MILLIS = Reader.BEAT.multipliedBy(2).toMillis();

    record Poll(
            @Nullable String device,
            @Nullable List<BusinessId> businesses,
            @Nullable String epoch,
            @Nullable List<Position> since) {}

    record Heard(List<Frame> frames) {}

    private final Doorkeeper doorkeeper;
    private final Readers readers;
    private final Channels channels;
    private final RateLimits limits;
    private final Traffic traffic;
    private final Clock clock;

    PollController(
            Doorkeeper doorkeeper,
            Readers readers,
            Channels channels,
            RateLimits limits,
            Traffic traffic,
            Clock clock) {
        this.doorkeeper = doorkeeper;
        this.readers = readers;
        this.channels = channels;
        this.limits = limits;
        this.traffic = traffic;
        this.clock = clock;
    }

    @PostMapping("/poll")
    @NeedsSignIn
    @Operation(
            summary = "Wait for what changes",
            description =
                    "Answers at once with a welcome when epoch or since are missing or behind; otherwise with the"
                            + " next frame, a heartbeat after 25 s at the latest. For clients whom the WebSocket does not reach.")
    DeferredResult<Heard> poll(@RequestBody Poll poll, HttpServletRequest request) {
        var hello = new Asked.Hello(poll.device(), poll.businesses(), poll.epoch(), poll.since());
        var fields = new Fields();
        var businesses = fields.needed("businesses", hello.businesses());
        if (businesses != null && !hello.isWellFormed()) {
            fields.fault("businesses", "field.unknown");
        }
        fields.refuse();
        var session = LivingSessions.on(request).orElseThrow(AccessRefused.SignInNeeded::new);
        limits.take(Limit.LIVE_CONNECTION, session.account().text());
        readers.check(session.account());
        var admitted = doorkeeper.admit(session, businesses).orElseThrow(NotFound::new);

        var answer = new DeferredResult<Heard>(LONGEST_WAIT_MILLIS, () -> new Heard(List.of()));
        var waiting = new WaitingPoll(session, clock.instant(), answer, traffic);
        readers.add(waiting);
        answer.onCompletion(() -> readers.remove(waiting));
        var now = waiting.listen(admitted);
        if (!isUpToDate(poll, now)) {
            answer.setResult(new Heard(List.of(new Frame.Welcome(channels.epoch(), now))));
        }
        return answer;
    }

    private boolean isUpToDate(Poll poll, List<Position> now) {
        return channels.epoch().equals(poll.epoch())
                && poll.since() != null
                && Set.copyOf(poll.since()).containsAll(now);
    }
}
