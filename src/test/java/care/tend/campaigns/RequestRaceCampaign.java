package care.tend.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.catalogue.Services;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Requests;
import care.tend.scheduling.Status;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two at the desk answer the same requests at the same moment. */
class RequestRaceCampaign extends RaceScene {

    @Autowired
    private Given given;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Requests requests;

    @Autowired
    private Services services;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobody_was_here() {
        database.next();
    }

    @Test
    void of_those_who_answer_a_request_at_once_one_does() throws Exception {
        answer(20);
    }

    @Test
    @Tag("full")
    void of_two_hundred_requests_too() throws Exception {
        answer(200);
    }

    private void answer(int many) throws Exception {
        var clinic = asking();
        var asked = asked(clinic, many);

        var answers = rush(asked.stream()
                .<Callable<Boolean>>mapMulti((id, each) -> {
                    each.accept(won(() -> requests.approve(clinic.id(), id)));
                    each.accept(won(() -> requests.decline(clinic.id(), id, "")));
                })
                .toList());

        assertThat(answers).filteredOn(won -> won).as("one answer each").hasSize(asked.size());
        assertThat(asked)
                .map(id -> appointments.read(clinic.id(), id).sequence())
                .containsOnly(1);
        long promised = asked.stream()
                .filter(id -> appointments.read(clinic.id(), id).status() == Status.BOOKED)
                .count();
        assertThat(count("scheduling.claim")).as("what is declined is free").isEqualTo(promised);
    }

    /** The twin: whoever looks first and answers then, without a lock in between, answers what was answered. */
    @Test
    void without_a_lock_both_answers_count() throws Exception {
        var clinic = asking();
        var asked = asked(clinic, 1).getFirst();
        var bothLooked = new CyclicBarrier(2);

        var answers = rush(List.of(
                careless(clinic, asked, "booked", bothLooked), careless(clinic, asked, "cancelled", bothLooked)));

        assertThat(answers).containsExactly(true, true);
    }

    private Callable<Boolean> careless(Clinic clinic, AppointmentId asked, String word, CyclicBarrier looked) {
        return () -> transactions.in(clinic.id(), () -> {
            boolean open = appointments.read(clinic.id(), asked).status() == Status.PENDING;
            try {
                looked.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return open
                    && jdbc.sql(
                                            "update scheduling.appointment set status = :word where business_id = :business and id = :id")
                                    .param("word", word)
                                    .param("business", clinic.id().value())
                                    .param("id", asked.value())
                                    .update()
                            == 1;
        });
    }

    private Clinic asking() {
        var clinic = given.clinic(1);
        services.answerWithin(clinic.id(), clinic.checkUp(), Optional.of(Duration.ofHours(2)));
        return clinic;
    }

    private List<AppointmentId> asked(Clinic clinic, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> appointments
                        .book(clinic.id(), booking(clinic, halfHour(i), "client" + i + "@example.com"))
                        .id())
                .toList();
    }
}
