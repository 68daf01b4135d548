package care.tend.live.internal;

/** Why the server hangs up; the codes are RFC 6455 7.4's and, from 4000 on, our own. */
enum CloseReason {
    /** What was sent is no frame, is too much, or came too late. */
    NOT_UNDERSTOOD(1008, "not understood"),
    /** This server stops; another answers. */
    RESTARTING(1012, "restarting"),
    TOO_SLOW(4008, "too slow"),
    SESSION_OVER(4401, "session over"),
    NOT_A_MEMBER(4403, "not a member"),
    /** Nothing was heard for too long. */
    SILENT(4408, "silent");

    private final int code;
    private final String words;

    CloseReason(int code, String words) {
        this.code = code;
        this.words = words;
    }

    int code() {
        return code;
    }

    String words() {
        return words;
    }
}
