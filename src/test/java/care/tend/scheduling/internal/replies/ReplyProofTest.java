package care.tend.scheduling.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Locations;
import care.tend.clients.Clients;
import care.tend.notifications.ReplyAddresses;
import care.tend.notifications.ReplyReceived;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Booker;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.ToldTable;
import care.tend.scheduling.internal.VisitTable;
import care.tend.scheduling.internal.calendars.ProposalTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose answer to an invitation counts, and as long as what: only who has it, and only while it says what is. */
class ReplyProofTest extends ReplyScene {

    @Autowired
    private Booker booker;

    @Autowired
    private ReplyAddresses addresses;

    @Autowired
    private ReplyTable table;

    @Autowired
    private AppointmentTable appointments;

    @Autowired
    private VisitTable visits;

    @Autowired
    private ToldTable told;

    @Autowired
    private ProposalTable proposals;

    @Autowired
    private Clients clients;

    @Autowired
    private Locations locations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Audit audit;

    @Autowired
    private Hints hints;

    @Autowired
    private Ids ids;

    @Test
    void a_forged_answer_has_no_effect() {
        var appointment = book(TEN);
        forge(appointment, events::publishEvent);

        assertThat(replied(appointment)).isEmpty();
        assertThat(proposals()).isEmpty();
    }

    /** The twin: where nobody asks for the proof, the same forgery is believed. */
    @Test
    void without_the_proof_it_would_have() {
        var appointment = book(TEN);
        var believing = new ReplyProof(addresses, booker) {
            @Override
            boolean holds(ReplyReceived reply, AppointmentId id, String reader) {
                return true;
            }
        };
        var replies = new Replies(
                table,
                believing,
                appointments,
                visits,
                told,
                proposals,
                clients,
                locations,
                transactions,
                audit,
                hints,
                ids,
                clock);

        forge(appointment, replies::on);

        assertThat(proposals()).hasSize(1);
    }

    /** Knows the UID and the client's address, and has an invitation of their own. */
    private void forge(String appointment, Consumer<ReplyReceived> teller) {
        var own = book(NOON, "mallory@example.com");
        var honest = answer(appointment, "DECLINED", "");
        var secret = address(appointment, DANA);
        postbox.deliver(honest.replace(secret, "replies@example.org"));
        postbox.deliver(next(honest).replace(secret, address(own, "mallory@example.com")));
        postbox.deliver(next(honest).replace(secret, address(appointment, "mallory@example.com")));
        postbox.read(teller);
        assertThat(shown(own).path("reply").isNull()).isTrue();
    }

    @Test
    void where_the_address_has_no_room_for_a_secret_the_link_of_the_booking_proves_it() {
        var appointment = book(TEN);
        var bare = answer(appointment, "ACCEPTED", "").replace(address(appointment, DANA), "replies@example.org");

        receive(bare.replace(
                "SEQUENCE", "URL:https://tend.example/b/x/booking/" + booker.secret(id(appointment)) + "\r\nSEQUENCE"));

        assertThat(replied(appointment)).isEqualTo("accepted");
    }

    @Test
    void an_answer_to_an_invitation_that_has_changed_says_nothing() {
        var appointment = book(TEN);
        var old = answer(appointment, "ACCEPTED", "");
        move(appointment, NOON);
        receive(next(old));
        assertThat(replied(appointment)).as("moved, and not told yet").isEmpty();

        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue();
        receive(next(old));
        assertThat(replied(appointment))
                .as("told, and the answer is to what was before")
                .isEmpty();

        receive(answer(appointment, "ACCEPTED", "").replace("SEQUENCE:0", "SEQUENCE:1"));
        assertThat(replied(appointment)).isEqualTo("accepted");
    }

    @Test
    void a_move_that_was_taken_back_in_time_leaves_the_answer_as_it_was() {
        var appointment = book(TEN);
        receive(answer(appointment, "ACCEPTED", ""));

        move(appointment, NOON);
        move(appointment, TEN);
        clock.advance(Duration.ofSeconds(30));
        outbox.deliverDue();

        assertThat(replied(appointment)).isEqualTo("accepted");
        receive(answer(appointment, "DECLINED", ""));
        assertThat(proposals()).hasSize(1);
    }

    @Test
    void what_is_cancelled_or_begun_is_answered_no_more() {
        var cancelled = book(TEN);
        var begun = book(NOON);
        desk.post(clinic.api("/appointments/" + cancelled + "/cancel"), Map.of());
        receive(answer(cancelled, "DECLINED", ""));

        clock.set(Instant.parse("2026-11-25T07:05:00Z"));
        receive(answer(begun, "DECLINED", ""));

        assertThat(replied(cancelled)).isEmpty();
        assertThat(replied(begun)).isEmpty();
    }

    @Test
    void whom_it_was_passed_on_to_answers_for_themselves() {
        var appointment = book(TEN);

        receive(answer(appointment, "DECLINED", "").replace("mailto:" + DANA, "mailto:husband@example.com"));

        assertThat(replied(appointment)).isEmpty();
    }

    @Test
    void what_concerns_no_appointment_of_ours_concerns_nobody() {
        var appointment = book(TEN);
        var text = answer(appointment, "DECLINED", "");

        for (var uid :
                List.of("apt_00000000000000000000000000@tend.care", "nothing", "", "@", "\u0000", "x".repeat(5000))) {
            receive(next(text).replace(appointment + "@tend.care", uid));
        }
        receive(next(text).replace("@tend.care", "@elsewhere.example"));

        assertThat(replied(appointment)).isEmpty();
    }
}
