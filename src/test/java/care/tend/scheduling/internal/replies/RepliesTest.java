package care.tend.scheduling.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Salon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client's calendar answers by mail, from the mailbox to the desk. */
class RepliesTest extends ReplyScene {

    @Autowired
    private Salon salon;

    @Test
    void who_accepts_has_confirmed() {
        var appointment = book(TEN);

        receive(answer(appointment, "ACCEPTED", "See you\\, with Tuz"));

        var reply = shown(appointment).path("reply");
        assertThat(reply.path("answer").asString()).isEqualTo("accepted");
        assertThat(reply.path("comment").asString()).isEqualTo("See you, with Tuz");
        assertThat(Instant.parse(reply.path("at").asString())).isEqualTo(clock.instant());
        assertThat(proposals()).isEmpty();
    }

    @Test
    void who_is_not_sure_is_marked_so_and_nothing_is_to_decide() {
        var appointment = book(TEN);

        receive(answer(appointment, "TENTATIVE", ""));

        assertThat(replied(appointment)).isEqualTo("tentative");
        assertThat(proposals()).isEmpty();
    }

    @Test
    void who_declines_cancels_nothing_before_somebody_says_so() {
        var appointment = book(TEN);

        receive(answer(appointment, "DECLINED", "The dog is ill"));

        var proposal = proposals().path(0);
        assertThat(proposal.path("source").asString()).isEqualTo("client");
        assertThat(proposal.path("wish").asString()).isEqualTo("cancel");
        assertThat(proposal.path("comment").asString()).isEqualTo("The dog is ill");
        assertThat(shown(appointment).path("status").asString()).isEqualTo("booked");

        var kept = clinic.api("/proposals/" + proposal.path("id").asString() + "/kept");
        assertThat(desk.put(kept, Map.of()).status()).isEqualTo(204);
        assertThat(proposals()).isEmpty();
        assertThat(desk.delete(kept).status()).isEqualTo(204);
        assertThat(proposals()).hasSize(1);

        desk.post(clinic.api("/appointments/" + appointment + "/cancel"), Map.of());
        assertThat(shown(appointment).path("status").asString()).isEqualTo("cancelled");
        assertThat(proposals()).isEmpty();
    }

    @Test
    void who_asks_for_another_time_is_moved_by_the_desk_or_not_at_all() {
        var appointment = book(TEN);

        receive(counter(appointment, "20261125T070000Z", "After lunch?"));

        var proposal = proposals().path(0);
        assertThat(proposal.path("wish").asString()).isEqualTo("move");
        assertThat(proposal.path("start").asString()).isEqualTo(NOON);
        assertThat(proposal.path("end").asString()).isEqualTo("2026-11-25T07:30:00Z");
        assertThat(shown(appointment).path("start").asString()).isEqualTo(TEN);
        assertThat(replied(appointment)).isEqualTo("countered");

        move(appointment, NOON);
        assertThat(proposals()).isEmpty();
        assertThat(replied(appointment)).as("what was answered to another time").isEmpty();
    }

    @Test
    void a_time_that_cannot_be_is_left_to_the_desk() {
        var appointment = book(TEN);

        receive(counter(appointment, "20261123T070000Z", "Yesterday?"));

        assertThat(proposals().path(0).path("wish").asString()).isEqualTo("unclear");
        assertThat(proposals().path(0).path("start").isNull()).isTrue();
    }

    @Test
    void who_changes_their_mind_is_taken_at_their_last_word() {
        var appointment = book(TEN);
        receive(answer(appointment, "DECLINED", ""));
        clock.advance(Duration.ofMinutes(1));

        receive(answer(appointment, "ACCEPTED", ""));

        assertThat(proposals()).isEmpty();
        assertThat(replied(appointment)).isEqualTo("accepted");
    }

    @Test
    void what_was_written_before_the_last_word_comes_too_late() {
        var appointment = book(TEN);
        var before = answer(appointment, "DECLINED", "");
        clock.advance(Duration.ofMinutes(1));

        receive(answer(appointment, "ACCEPTED", ""));
        receive(before);

        assertThat(proposals()).isEmpty();
        assertThat(replied(appointment)).isEqualTo("accepted");
    }

    @Test
    void the_same_mail_has_one_effect_however_often_it_is_read() {
        var appointment = book(TEN);
        var mail = answer(appointment, "DECLINED", "");
        receive(mail);
        desk.put(clinic.api("/proposals/" + proposals().path(0).path("id").asString() + "/kept"), Map.of());

        receive(mail);

        assertThat(proposals()).as("somebody has decided").isEmpty();
    }

    @Test
    void a_visit_is_answered_as_one() {
        var groomer = salon.groomer(1, 1, 1);
        clinic = groomer.clinic();
        desk = scene.member(port, clinic.id(), "front_desk");
        var bath = Map.of("service", groomer.bath().text(), "whose", 0);
        var cut = Map.of("service", groomer.cut().text(), "whose", 0);
        var cart = Map.of("location", clinic.location().text(), "items", List.of(bath, cut));
        var tuz = Map.of("named", Map.of("name", "Tuz", "species", "dog"));
        var booked = visitor()
                .post(
                        clinic.api("/visits"),
                        Map.of("visit", cart, "start", TEN, "pets", List.of(tuz), "client", dana(DANA)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        outbox.deliverDue();
        var parts =
                desk
                        .get(clinic.api("/appointments?day=2026-11-25"))
                        .json()
                        .path("items")
                        .findValuesAsString("id")
                        .stream()
                        .filter(id -> id.startsWith("apt_"))
                        .toList();
        assertThat(parts).hasSize(2);

        receive(answer(parts.getFirst(), "ACCEPTED", ""));
        assertThat(parts).allSatisfy(part -> assertThat(replied(part)).isEqualTo("accepted"));

        clock.advance(Duration.ofMinutes(1));
        receive(counter(parts.getFirst(), "20261125T070000Z", ""));
        assertThat(proposals()).hasSize(1);
        assertThat(proposals().path(0).path("start").asString()).isEqualTo(NOON);
        assertThat(proposals().path(0).path("end").asString()).isEqualTo("2026-11-25T08:30:00Z");
    }
}
