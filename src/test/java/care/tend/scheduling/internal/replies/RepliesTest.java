package care.tend.scheduling.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Locations;
import care.tend.clients.Clients;
import care.tend.notifications.ReplyAddresses;
import care.tend.notifications.ReplyReceived;
import care.tend.notifications.internal.replies.Postbox;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.platform.Transactions;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Booker;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.ToldTable;
import care.tend.scheduling.internal.VisitTable;
import care.tend.scheduling.internal.calendars.ProposalTable;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Salon;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** What a client's calendar answers by mail, from the mailbox to the desk. */
class RepliesTest extends ServerTest {

    private static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    private static final String NOON = "2026-11-25T07:00:00Z";
    private static final String DANA = "dana@example.com";

    @Autowired
    private Given given;

    @Autowired
    private Salon salon;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDelivery outbox;

    @Autowired
    private Keys keys;

    @Autowired
    private Booker booker;

    @Autowired
    private ReplyAddresses addresses;

    @Autowired
    private ApplicationEventPublisher events;

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

    private Postbox postbox;
    private Clinic clinic;
    private Http desk;
    private int mails;

    @BeforeEach
    void open() {
        postbox = new Postbox(keys, clock);
        clinic = given.clinic(1);
        desk = scene.member(port, clinic.id(), "front_desk");
    }

    @AfterEach
    void close() {
        postbox.close();
    }

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

    /** Delivers a mail and has the mailbox read. */
    private void receive(String mail) {
        postbox.deliver(mail);
        postbox.read(events::publishEvent);
    }

    private String answer(String appointment, String status, String comment) {
        return mail(
                appointment,
                "REPLY",
                "ATTENDEE;CN=Dana;PARTSTAT=" + status + ":mailto:" + DANA,
                comment.isEmpty() ? "X-NONE:1" : "COMMENT:" + comment);
    }

    private String counter(String appointment, String start, String comment) {
        return mail(appointment, "COUNTER", "ATTENDEE:mailto:" + DANA, "DTSTART:" + start + "\r\nCOMMENT:" + comment);
    }

    private String mail(String appointment, String method, String attendee, String more) {
        var stamp = clock.instant().toString().replaceAll("[-:]|\\.\\d+", "");
        return String.join(
                "\r\n",
                "From: Dana <" + DANA + ">",
                "To: Alma Care <" + address(appointment, DANA) + ">",
                "Message-ID: <" + ++mails + "@phone.example>",
                "Subject: Re",
                "MIME-Version: 1.0",
                "Content-Type: text/calendar; charset=utf-8; method=" + method,
                "",
                "BEGIN:VCALENDAR",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:" + appointment + "@tend.care",
                "DTSTAMP:" + stamp,
                "SEQUENCE:0",
                attendee,
                more,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    /** The same in a mail of its own. */
    private String next(String mail) {
        return mail.replaceFirst("Message-ID: <\\d+", "Message-ID: <" + ++mails);
    }

    private String address(String appointment, String reader) {
        return postbox.addresses().of(appointment, reader).orElseThrow();
    }

    private static AppointmentId id(String appointment) {
        return AppointmentId.of(appointment);
    }

    private static Map<String, Object> dana(String email) {
        return Map.of("name", "Dana Karimova", "email", email);
    }

    private String book(String start) {
        return book(start, DANA);
    }

    /** Booked, and its client has been told. */
    private String book(String start, String email) {
        var booked = visitor()
                .post(
                        clinic.api("/appointments"),
                        Map.of(
                                "service", clinic.checkUp().text(),
                                "location", clinic.location().text(),
                                "start", start,
                                "client", dana(email)));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        outbox.deliverDue();
        return booked.json().path("id").asString();
    }

    private void move(String appointment, String start) {
        var moved = desk.post(clinic.api("/appointments/" + appointment + "/reschedule"), Map.of("start", start));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    private JsonNode proposals() {
        return desk.get(clinic.api("/proposals")).json().path("items");
    }

    private JsonNode shown(String appointment) {
        var answer = desk.get(clinic.api("/appointments/" + appointment));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String replied(String appointment) {
        return shown(appointment).path("reply").path("answer").asString("");
    }
}
