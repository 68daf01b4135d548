package care.tend.live.internal;

import care.tend.identity.LivingSession;
import care.tend.kernel.NotFound;
import care.tend.platform.AccessRefused;
import java.time.Instant;
import java.util.List;
import org.springframework.web.context.request.async.DeferredResult;

/** Somebody who asked and waits for an answer: the first thing said is it. */
final class WaitingPoll extends Reader {

    private final DeferredResult<PollController.Heard> answer;
    private final Traffic traffic;

    WaitingPoll(LivingSession session, Instant now, DeferredResult<PollController.Heard> answer, Traffic traffic) {
        super(session, now);
        this.answer = answer;
        this.traffic = traffic;
    }

    @Override
    void offer(Written frame) {
        leave();
        if (answer.setResult(new PollController.Heard(List.of(frame.frame())))) {
            traffic.sent();
        }
    }

    @Override
    void close(CloseReason reason) {
        leave();
        answer.setErrorResult(reason == CloseReason.SESSION_OVER ? new AccessRefused.SignInNeeded() : new NotFound());
    }

    @Override
    void close(CloseReason reason, Written last) {
        offer(last);
    }
}
