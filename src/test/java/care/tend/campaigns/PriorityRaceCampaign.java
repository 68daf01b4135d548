package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.PremiumClients;
import care.tend.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forty strangers storm a kept hour, by holds and by bookings, while one premium client asks for it too. */
class PriorityRaceCampaign extends RaceScene {

    private static final int STRANGERS = 40;
    private static final String TEN = "2026-11-25T05:00:00Z"; // kept from ten to noon in Atyrau

    @Autowired
    private Given given;

    @Autowired
    private PremiumClients premium;

    @Test
    void whoever_storms_a_kept_hour_it_is_the_premium_client_s() throws Exception {
        database.next();
        var clinic = given.clinic(1);
        premium.keep(clinic, 12);

        var answers = storm(clinic, premium.visitor(clinic, visitor()));

        assertThat(answers.getFirst().status()).as(answers.getFirst().body()).isEqualTo(201);
        assertThat(answers.subList(1, answers.size()))
                .extracting(Http.Answer::status)
                .containsOnly(409);
        assertThat(overlaps()).isZero();
        assertThat(count("scheduling.appointment")).isEqualTo(1);
        assertThat(count("scheduling.hold")).isZero();
    }

    /** The twin: with what is kept taken out of the database, the storm takes it, and that shows. */
    @Test
    void without_what_is_kept_the_campaign_goes_red() throws Exception {
        database.next();
        var clinic = given.clinic(1);
        premium.keep(clinic, 12);
        TestDatabase.asOwner(database.database(), "truncate scheduling.priority_hours");
        try {
            var strangers = storm(clinic, visitor());

            assertThat(strangers).extracting(Http.Answer::status).contains(201);
        } finally {
            database.next();
        }
    }

    private List<Http.Answer> storm(Clinic clinic, Http first) throws Exception {
        return rush(IntStream.rangeClosed(0, STRANGERS)
                .<Callable<Http.Answer>>mapToObj(number -> () -> ask(clinic, number == 0 ? first : visitor(), number))
                .toList());
    }

    private static Http.Answer ask(Clinic clinic, Http who, int number) {
        var service = clinic.checkUp().text();
        var location = clinic.location().text();
        if (number % 2 == 1) {
            return admitted(() ->
                    who.post(clinic.api("/holds"), Map.of("service", service, "location", location, "start", TEN)));
        }
        var client = Map.of("name", "Client " + number, "email", "client" + number + "@example.com");
        return admitted(() -> who.post(
                clinic.api("/appointments"),
                Map.of("service", service, "location", location, "start", TEN, "client", client)));
    }
}
