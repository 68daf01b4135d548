package care.tend.platform;

import care.tend.platform.internal.outside.OutsideClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way to servers that somebody named to us: calendars to read, web hooks to call. Whoever typed the address may
 * mean our own network (SSRF), so only public addresses are spoken to, and those the person who runs Tend allows by
 * name ({@code TEND_REACHABLE_NETWORKS}). A name is resolved once, and the connection goes to what was checked; each
 * redirect is checked anew. How much is read and how long it takes have an end.
 */
@Component
public class Outside {

    private final OutsideClient client;

    Outside(OutsideClient client) {
        this.client = client;
    }

    /**
     * What is asked.
     *
     * @param headers never {@code Host}; {@code Authorization} goes to this origin alone, and only encrypted
     * @param body UTF-8; empty for none
     * @param mostBytes of the answer's body
     * @param within all of it, redirects too
     */
    public record Question(
            String method, URI address, Map<String, String> headers, String body, int mostBytes, Duration within) {

        private static final int MEGABYTE = 1 << 20;

        /** A look at a file of at most 10 MiB, within 20 seconds. */
        public static Question get(URI address, Map<String, String> headers) {
            return new Question("GET", address, headers, "", 10 * MEGABYTE, Duration.ofSeconds(20));
        }
    }

    /**
     * What came back, whatever its status; a redirect was followed.
     *
     * @param address that answered
     * @param headers by name in lower case; the first of each
     * @param body as UTF-8; what is none of it is replaced
     */
    public record Answer(int status, URI address, Map<String, String> headers, String body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /**
     * Asks, and waits for the whole answer. Not within a transaction: it may take its time.
     *
     * @throws OutsideRefused when it must not be asked, or did not answer as it should
     */
    public Answer ask(Question question) {
        return client.ask(question);
    }

    /**
     * Looks whether an address may be spoken to at all, without asking anybody: to refuse a typing error at once.
     *
     * @throws OutsideRefused.BadAddress when it may not
     */
    public void check(URI address) {
        client.check(address);
    }
}
