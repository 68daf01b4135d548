package care.tend.scheduling.internal;

import care.tend.catalogue.ServiceId;
import care.tend.scheduling.Alternative;
import care.tend.scheduling.AppointmentId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where guests go from a mail or from what they were just told. Whoever has a secret link needs no account. */
@Component
public class GuestLinks {

    private final Booker booker;
    private final String site;

    GuestLinks(Booker booker, @Value("${tend.url:http://localhost:8080}") String site) {
        this.booker = booker;
        this.site = site;
    }

    /** Where a guest looks at a booking, moves and cancels it. */
    public URI booking(String slug, AppointmentId appointment) {
        return to(slug, "/booking/" + booker.secret(appointment));
    }

    /** Where somebody looks at their place in a class, and gives it back. */
    public URI seat(String slug, String secret) {
        return to(slug, "/seat/" + secret);
    }

    /** Where whoever waits takes what was freed. */
    public URI offer(String slug, String secret) {
        return to(slug, "/offer/" + secret);
    }

    /** Where whoever waits stops waiting. */
    public URI waiting(String slug, String secret) {
        return to(slug, "/waiting/" + secret);
    }

    /** Where another time for the same is one tap away from being booked. */
    public URI instead(String slug, ServiceId service, Alternative other) {
        return to(
                slug,
                "/book?service=" + service.text() + "&location="
                        + other.location().text() + "&provider="
                        + other.provider().text() + "&start="
                        + URLEncoder.encode(other.start().toString(), StandardCharsets.UTF_8));
    }

    /** Where a premium client is known as one. */
    public URI priority(String slug, String pass) {
        return to(slug, "/priority/" + pass);
    }

    /** Where a guest looks at a stay, changes its dates and cancels it. */
    public URI stay(String slug, String secret) {
        return to(slug, "/stay/" + secret);
    }

    private URI to(String slug, String path) {
        return URI.create(site + "/b/" + slug + path);
    }
}
