package care.tend.testing;

import care.tend.clients.ClientDetails;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.platform.Language;
import care.tend.scheduling.KeptHours;
import care.tend.scheduling.Priority;
import care.tend.scheduling.PriorityTerms;
import care.tend.testing.Given.Clinic;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hours that are kept, and clients for whom. */
@Component
public class PremiumClients {

    private final Priority priority;
    private final Clients clients;

    PremiumClients(Priority priority, Clients clients) {
        this.priority = priority;
        this.clients = clients;
    }

    /** Every day from ten to noon, until so many hours before. */
    public void keep(Clinic clinic, int opens) {
        var everyDay = List.of(DayOfWeek.values());
        var hours = new KeptHours(null, null, everyDay, LocalTime.of(10, 0), LocalTime.NOON, opens);
        set(clinic, new PriorityTerms(0, Map.of(), List.of(hours)));
    }

    public void set(Clinic clinic, PriorityTerms terms) {
        priority.set(clinic.id(), terms, priority.read(clinic.id()).version());
    }

    /** A premium client. */
    public ClientId client(Clinic clinic, String email) {
        return clients.add(clinic.id(), details(email, Tier.PREMIUM), null).id();
    }

    /** Makes a client of whoever has that address premium. */
    public void makePremium(Clinic clinic, String email) {
        var client = clients.reachedAt(clinic.id(), email).orElseThrow().client();
        var known = clients.read(clinic.id(), client);
        clients.edit(clinic.id(), client, known.version(), details(email, Tier.PREMIUM));
    }

    public void takeAway(Clinic clinic, ClientId client) {
        var known = clients.read(clinic.id(), client);
        var email = known.email();
        clients.edit(clinic.id(), client, known.version(), details(email == null ? "" : email, Tier.STANDARD));
    }

    /** Somebody who opened the link of a premium client. */
    public Http visitor(Clinic clinic, Http somebody) {
        return visitor(clinic, client(clinic, "premium@example.com"), somebody);
    }

    public Http visitor(Clinic clinic, ClientId client, Http somebody) {
        somebody.get("/b/" + slug(clinic) + "/priority/" + pass(clinic, client));
        return somebody;
    }

    public String pass(Clinic clinic, ClientId client) {
        return priority.pass(clinic.id(), client);
    }

    public String slug(Clinic clinic) {
        return clinic.slug();
    }

    private static ClientDetails details(String email, Tier tier) {
        return new ClientDetails("Dana", email, null, Language.EN, tier, null);
    }
}
