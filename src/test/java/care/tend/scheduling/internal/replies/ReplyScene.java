package care.tend.scheduling.internal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.notifications.internal.replies.Postbox;
import care.tend.platform.Keys;
import care.tend.platform.internal.outbox.OutboxDelivery;
import care.tend.scheduling.AppointmentId;
import care.tend.testing.Given;
import care.tend.testing.Given.Clinic;
import care.tend.testing.Http;
import care.tend.testing.Scene;
import care.tend.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** A clinic whose clients answer invitations by mail, a mailbox they write to, and the desk that hears of it. */
abstract class ReplyScene extends ServerTest {

    static final String TEN = "2026-11-25T05:00:00Z"; // 10:00 in Atyrau
    static final String NOON = "2026-11-25T07:00:00Z";
    static final String DANA = "dana@example.com";

    @Autowired
    Given given;

    @Autowired
    Scene scene;

    @Autowired
    OutboxDelivery outbox;

    @Autowired
    Keys keys;

    @Autowired
    ApplicationEventPublisher events;

    Postbox postbox;
    Clinic clinic;
    Http desk;
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

    /** Delivers a mail and has the mailbox read. */
    void receive(String mail) {
        postbox.deliver(mail);
        postbox.read(events::publishEvent);
    }

    String answer(String appointment, String status, String comment) {
        return mail(
                appointment,
                "REPLY",
                "ATTENDEE;CN=Dana;PARTSTAT=" + status + ":mailto:" + DANA,
                comment.isEmpty() ? "X-NONE:1" : "COMMENT:" + comment);
    }

    String counter(String appointment, String start, String comment) {
        return mail(appointment, "COUNTER", "ATTENDEE:mailto:" + DANA, "DTSTART:" + start + "\r\nCOMMENT:" + comment);
    }

    String mail(String appointment, String method, String attendee, String more) {
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
    String next(String mail) {
        return mail.replaceFirst("Message-ID: <\\d+", "Message-ID: <" + ++mails);
    }

    String address(String appointment, String reader) {
        return postbox.addresses().of(appointment, reader).orElseThrow();
    }

    static AppointmentId id(String appointment) {
        return AppointmentId.of(appointment);
    }

    static Map<String, Object> dana(String email) {
        return Map.of("name", "Dana Karimova", "email", email);
    }

    String book(String start) {
        return book(start, DANA);
    }

    /** Booked, and its client has been told. */
    String book(String start, String email) {
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

    void move(String appointment, String start) {
        var moved = desk.post(clinic.api("/appointments/" + appointment + "/reschedule"), Map.of("start", start));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    JsonNode proposals() {
        return desk.get(clinic.api("/proposals")).json().path("items");
    }

    JsonNode shown(String appointment) {
        var answer = desk.get(clinic.api("/appointments/" + appointment));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    String replied(String appointment) {
        return shown(appointment).path("reply").path("answer").asString("");
    }
}
