package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.pets.Pets;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Signage;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistOffer;
import care.tend.scheduling.internal.pages.WaitingPage.Act;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells somebody who waits how it stands, and takes their answers. */
@Component
class OfferDesk {

    private final Reception reception;
    private final Waitlist waitlist;
    private final Appointments appointments;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Pets pets;
    private final BookingDesk desk;
    private final Transactions transactions;
    private final Pages pages;
    private final Clock clock;

    OfferDesk(
            Reception reception,
            Waitlist waitlist,
            Appointments appointments,
            Locations locations,
            Providers providers,
            Services services,
            Pets pets,
            BookingDesk desk,
            Transactions transactions,
            Pages pages,
            Clock clock) {
        this.reception = reception;
        this.waitlist = waitlist;
        this.appointments = appointments;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.pets = pets;
        this.desk = desk;
        this.transactions = transactions;
        this.pages = pages;
        this.clock = clock;
    }

    ResponseEntity<String> waiting(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return waitlist.byLink(visit.id(), secret)
                .map(entry -> waiting(visit, entry, secret))
                .orElseGet(() -> unknown(visit));
    }

    private ResponseEntity<String> waiting(Visit visit, WaitlistEntry entry, String secret) {
        var words = visit.words();
        var place = locations.read(visit.id(), entry.wish().location());
        boolean waits = entry.state() == WaitlistEntry.State.WAITING;
        var page = new WaitingPage(
                reception.host(visit, place),
                waits ? "clock" : entry.state() == WaitlistEntry.State.FILLED ? "check" : "circle-x",
                entry.state() != WaitlistEntry.State.FILLED,
                words.say("wait.state." + entry.state().word()),
                words.say("wait.state." + entry.state().word() + ".text"),
                null,
                waits ? new Act(words.say("wait.stop"), visit.home() + "/waiting/" + secret, false) : null,
                null,
                again(visit, entry));
        return pages.answer(HttpStatus.OK, "booking/waiting.jte", visit.frame(), page);
    }

    void stop(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        waitlist.byLink(visit.id(), secret).ifPresent(entry -> waitlist.end(visit.id(), entry.id(), Rules.GUEST));
    }

    ResponseEntity<String> offer(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return waitlist.offered(visit.id(), secret)
                .map(offer -> offer(HttpStatus.OK, visit, offer, secret))
                .orElseGet(() -> unknown(visit));
    }

    /** One tap: it is theirs, and the page of the booking says so. */
    ResponseEntity<String> take(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        var offer = waitlist.offered(visit.id(), secret);
        if (offer.isEmpty()) {
            return unknown(visit);
        }
        try {
            var booked = waitlist.take(visit.id(), secret);
            return seeOther(visit.home() + "/booking/" + appointments.linkSecret(booked.id()) + "?booked=mail");
        } catch (BookingRefused.HoldExpired | BookingRefused.SlotTaken late) {
            return offer(HttpStatus.CONFLICT, visit, offer.get(), secret);
        }
    }

    void pass(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        if (waitlist.offered(visit.id(), secret).isPresent()) {
            waitlist.pass(visit.id(), secret);
        }
    }

    private ResponseEntity<String> offer(HttpStatus status, Visit visit, WaitlistOffer offer, String secret) {
        return transactions.in(visit.id(), () -> {
            var words = visit.words();
            var entry = waitlist.entry(visit.id(), offer.entry());
            var place = locations.read(visit.id(), entry.wish().location());
            var signage = visit.signage(place);
            boolean open = offer.isOpen(clock.instant());
            var path = visit.home() + "/offer/" + secret;
            var page = new WaitingPage(
                    reception.host(visit, place),
                    open ? "sparkles" : offer.state() == WaitlistOffer.State.TAKEN ? "check" : "clock",
                    !open && offer.state() != WaitlistOffer.State.TAKEN,
                    words.say(open ? "wait.offer" : "wait.offer." + gone(offer)),
                    open
                            ? words.say("wait.offer.text", "when", when(signage, offer.expiresAt()))
                            : words.say("wait.offer." + gone(offer) + ".text"),
                    open ? facts(visit, entry, offer, signage) : null,
                    open ? new Act(words.say("wait.take"), path + "/take", true) : null,
                    open ? new Act(words.say("wait.pass"), path + "/pass", false) : null,
                    again(visit, entry));
            return pages.answer(status, "booking/waiting.jte", visit.frame(), page);
        });
    }

    private static String gone(WaitlistOffer offer) {
        return switch (offer.state()) {
            case TAKEN -> "taken";
            case PASSED -> "passed";
            case OPEN, LAPSED, WITHDRAWN -> "lapsed";
        };
    }

    private Facts facts(Visit visit, WaitlistEntry entry, WaitlistOffer offer, Signage signage) {
        var start = offer.period().start();
        var service = services.read(visit.id(), entry.wish().service())
                .tailored(entry.wish().tailoring());
        var mode = service.service().terms().mode();
        @Nullable
        String pet = entry.pet().map(id -> pets.read(visit.id(), id).name()).orElse(null);
        return new Facts(
                signage.longDay(signage.dateOf(start)),
                signage.times(offer.period()),
                signage.zoneAt(start),
                signage.offsetMinutes(start),
                visit.text(service.name()),
                providers.read(visit.id(), offer.provider()).name(),
                visit.where(mode, locations.read(visit.id(), entry.wish().location())),
                pet,
                visit.priceLabel(mode),
                signage.price(
                        service.price(offer.provider()),
                        service.service().terms().priceFrom()));
    }

    private static String when(Signage signage, Instant at) {
        return signage.longDay(signage.dateOf(at)) + ", " + signage.time(at);
    }

    private static String again(Visit visit, WaitlistEntry entry) {
        return visit.home() + "/book?service=" + entry.wish().service().text();
    }

    private ResponseEntity<String> unknown(Visit visit) {
        var host = new Host(visit.business().name(), visit.business().trade().code(), visit.home(), null);
        return pages.answer(HttpStatus.NOT_FOUND, "booking/unknown.jte", visit.frame(), host);
    }
}
