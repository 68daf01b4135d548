package care.tend.live.internal;

import java.io.IOException;

/** The line to one socket. Both may wait for the other end, for a bounded time. */
interface Wire {
    void send(String text) throws IOException;

    /** Asks the other end to show that it is there. */
    void ping() throws IOException;

    void close(CloseReason reason);
}
