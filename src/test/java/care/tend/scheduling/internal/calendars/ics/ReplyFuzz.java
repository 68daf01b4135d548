package care.tend.scheduling.internal.calendars.ics;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** Answers to invitations: whatever is sent, what is taken from it is bounded and plain. */
public final class ReplyFuzz {

    private static final String READER = "dana@example.com";

    private ReplyFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Reply.read(data.consumeRemainingAsString()).ifPresent(ReplyFuzz::check);
    }

    private static void check(Reply reply) {
        var unused = reply.uid()
                + reply.sequence()
                + reply.stamp()
                + reply.answerOf(READER)
                + reply.start(CalendarFuzz.ZONE);
        var comment = reply.commentOf(READER);
        if (comment.length() > 500 || comment.indexOf('\0') >= 0) {
            throw new IllegalStateException("not what can be kept: " + comment);
        }
    }
}
