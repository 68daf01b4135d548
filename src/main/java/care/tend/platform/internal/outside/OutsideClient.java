package care.tend.platform.internal.outside;

import care.tend.platform.Outside.Answer;
import care.tend.platform.Outside.Question;
import care.tend.platform.OutsideRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks over a connection of its own to an address that was checked. Redirects are followed here and not by the library,
 * so that each is checked; nothing is remembered from one question to the next.
 */
public class OutsideClient {

    private static final int MOST_REDIRECTS = 4;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final OutsideGuard guard;

    OutsideClient(OutsideGuard guard) {
        this.guard = guard;
    }

    public void check(URI address) {
        guard.check(address);
    }

    public Answer ask(Question question) {
        var alarm = new Alarm(question.within());
        try (alarm) {
            var asked = question;
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                var answer = askOnce(asked, alarm);
                var next = redirect(answer);
                if (next == null) {
                    return answer;
                }
                asked = follow(asked, next, answer.status());
            }
            throw new OutsideRefused.TooManyRedirects();
        }
    }

    private Answer askOnce(Question question, Alarm alarm) {
        check(question.address());
        protectSecret(question);
        var request = new HttpUriRequestBase(question.method(), question.address());
        question.headers().forEach(request::setHeader);
        request.setHeader("User-Agent", "Tend");
        if (!question.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(question.body().getBytes(StandardCharsets.UTF_8), null));
        }
        alarm.watch(request);
        try (var client = client(OutsideGuard.port(question.address()), question.within())) {
            return client.execute(request, response -> answer(question, response));
        } catch (IOException failed) {
            throw refusal(failed, alarm);
        }
    }

    private static Answer answer(Question question, ClassicHttpResponse response) throws IOException, HttpException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new Answer(
                response.getCode(), question.address(), Map.copyOf(headers), body(response.getEntity(), question));
    }

    private static String body(@Nullable HttpEntity entity, Question question) throws IOException {
        if (entity == null) {
            return "";
        }
        if (entity.getContentLength() > question.mostBytes()) {
            throw new OutsideRefused.TooLarge();
        }
        // not closed here: that would read on to the end of what was too large; the connection is cut instead
        InputStream in = entity.getContent();
        var body = in.readNBytes(question.mostBytes() + 1);
        if (body.length > question.mostBytes()) {
            throw new OutsideRefused.TooLarge();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The names are looked up where the connection is made, by the guard: what was checked is what is connected to. */
    private CloseableHttpClient client(int port, Duration within) {
        var timeout = Timeout.of(within);
        var resolver = new Checked(guard, port);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private record Checked(OutsideGuard guard, int port) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host, port);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private void protectSecret(Question question) {
        var address = question.address();
        if (question.headers().containsKey("Authorization")
                && !"https".equalsIgnoreCase(address.getScheme())
                && !guard.isInside(address.getHost())) {
            throw new OutsideRefused.NotEncrypted();
        }
    }

    private static @Nullable URI redirect(Answer answer) {
        var location = answer.headers().get("location");
        if (!REDIRECTS.contains(answer.status()) || location == null) {
            return null;
        }
        try {
            return answer.address().resolve(location);
        } catch (IllegalArgumentException unreadable) {
            throw new OutsideRefused.Unreachable();
        }
    }

    /** Another origin is told no secret, and nobody leads from an encrypted address to a readable one. */
    private static Question follow(Question asked, URI next, int status) {
        if ("https".equalsIgnoreCase(asked.address().getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
            throw new OutsideRefused.NotEncrypted();
        }
        var headers = new HashMap<>(asked.headers());
        if (!origin(asked.address()).equals(origin(next))) {
            headers.remove("Authorization");
        }
        boolean anew = status == 303 && !asked.method().equals("GET");
        return new Question(
                anew ? "GET" : asked.method(),
                next,
                headers,
                anew ? "" : asked.body(),
                asked.mostBytes(),
                asked.within());
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getHost() + ":" + OutsideGuard.port(address))
                .toLowerCase(Locale.ROOT);
    }

    private static OutsideRefused refusal(IOException failed, Alarm alarm) {
        return alarm.rang() || failed instanceof SocketTimeoutException
                ? new OutsideRefused.TooSlow()
                : new OutsideRefused.Unreachable();
    }
}
