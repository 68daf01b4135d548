package care.tend.scheduling.internal;

import care.tend.business.Locations;
import care.tend.catalogue.PolicyWords;
import care.tend.catalogue.Verdict.Act;
import care.tend.notifications.AppointmentNotice.Term;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.Phrases;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.DecidedFee;
import care.tend.scheduling.Status;
import care.tend.scheduling.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a guest's mail says about changing one's mind: what it would cost, or what it came to. */
@Component
class TermsOfNotice {

    private final Judging judging;
    private final FeeTable fees;
    private final VisitTable visits;
    private final Locations locations;
    private final Messages messages;

    TermsOfNotice(Judging judging, FeeTable fees, VisitTable visits, Locations locations, Messages messages) {
        this.judging = judging;
        this.fees = fees;
        this.visits = visits;
        this.locations = locations;
        this.messages = messages;
    }

    /** Within a transaction of its business. Nothing where there is no policy. */
    List<Term> of(Appointment appointment, Language reader) {
        var parts = appointment
                .visit()
                .flatMap(visit -> visits.read(appointment.business(), visit))
                .map(Visit::parts)
                .orElse(List.of(appointment));
        var policies = judging.policies(parts);
        if (policies.isEmpty()) {
            return List.of();
        }
        var phrases = new Phrases(messages, reader);
        var zone =
                locations.read(appointment.business(), appointment.location()).zone();
        var words = new PolicyWords(phrases, zone);
        var terms = new ArrayList<Term>();
        if (appointment.status() != Status.CANCELLED) {
            terms.add(new Term(
                    phrases.say("policy.mail.terms"),
                    policies.stream()
                            .map(policy -> words.sentences(policy.terms()))
                            .flatMap(List::stream)
                            .distinct()
                            .collect(Collectors.joining(" "))));
        }
        fees.of(appointment.business(), parts.stream().map(Appointment::id).toList()).stream()
                .filter(fee -> fee.stands() || fee.act() == Act.CANCEL)
                .map(fee -> new Term(phrases.say("policy.mail." + fee.act().word()), text(fee, phrases, words)))
                .forEach(terms::add);
        return List.copyOf(terms);
    }

    private static String text(DecidedFee fee, Phrases phrases, PolicyWords words) {
        return fee.stands() ? words.fee(fee.fee(), fee.amount()) : phrases.say("policy.mail.let-go");
    }
}
