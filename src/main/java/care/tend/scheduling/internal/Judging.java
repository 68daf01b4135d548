package care.tend.scheduling.internal;

import care.tend.catalogue.Circumstances;
import care.tend.catalogue.Policies;
import care.tend.catalogue.Policy;
import care.tend.catalogue.PolicyRef;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.kernel.Money;
import care.tend.platform.Ids;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.DecidedFee;
import care.tend.scheduling.FeeId;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the policy an appointment was made under to the question, and keeps what it answered. Runs in a transaction. */
@Component
public class Judging {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Policies policies;
    private final FeeTable fees;
    private final AppointmentTable appointments;
    private final Ids ids;
    private final Clock clock;

    Judging(Policies policies, FeeTable fees, AppointmentTable appointments, Ids ids, Clock clock) {
        this.policies = policies;
        this.fees = fees;
        this.appointments = appointments;
        this.ids = ids;
        this.clock = clock;
    }

    /** The policies these were made under, each once. */
    public List<Policy> policies(List<Appointment> parts) {
        var refs = parts.stream()
                .flatMap(part -> part.agreement().policy().stream())
                .distinct()
                .toList();
        return refs.size() == 1
                ? List.of(policies.read(parts.getFirst().business(), refs.getFirst()))
                : List.copyOf(all(parts, refs).values());
    }

    private Map<PolicyRef, Policy> all(List<Appointment> parts, List<PolicyRef> refs) {
        var found = policies.all(parts.getFirst().business(), refs);
        var inOrder = new LinkedHashMap<PolicyRef, Policy>();
        refs.forEach(ref -> inOrder.put(ref, Objects.requireNonNull(found.get(ref))));
        return inOrder;
    }

    /** What it would cost its client now. */
    Judgement judge(Act act, Appointment appointment) {
        return judge(act, List.of(appointment));
    }

    /** The same of the parts of one visit, done at once. What still waits for approval can be let go freely. */
    public Judgement judge(Act act, List<Appointment> parts) {
        return new Judgement(judge(act, parts, false));
    }

    /** The same of what is let go at once and stands for itself: each its own notice and fee, one of them forgiven. */
    public List<Judgement> judgeEach(Act act, List<Appointment> dates) {
        var judged = new ArrayList<Judgement>();
        for (var date : dates) {
            boolean forgiven = judged.stream().anyMatch(Judgement::forgives);
            judged.add(new Judgement(judge(act, List.of(date), forgiven)));
        }
        return judged;
    }

    private List<Judgement.Part> judge(Act act, List<Appointment> parts, boolean before) {
        var bound = new LinkedHashMap<Optional<PolicyRef>, List<Appointment>>();
        for (var part : parts) {
            var ref = part.status() == Status.PENDING
                    ? Optional.<PolicyRef>empty()
                    : part.agreement().policy();
            bound.computeIfAbsent(ref, r -> new ArrayList<>()).add(part);
        }
        var terms = policies(parts).stream().collect(Collectors.toMap(Judging::ref, Function.identity()));
        var judged = new ArrayList<Judgement.Part>();
        for (var group : bound.entrySet()) {
            var together = group.getValue();
            var policy = group.getKey().map(terms::get);
            boolean forgiven = before || judged.stream().anyMatch(Judgement.Part::forgives);
            var verdict = policy.map(one -> one.judge(act, circumstances(one, act, parts, together, forgiven)))
                    .orElseGet(() -> Policy.none(act, price(together)));
            judged.add(new Judgement.Part(together.getFirst(), verdict));
        }
        return judged;
    }

    /** What to ask ahead of whoever booked these, and keeps that. One question more, where a policy has the rule. */
    void askAhead(Policy policy, List<Appointment> parts) {
        if (policy.terms().deposit() != null) {
            var verdict = policy.judge(Act.DEPOSIT, circumstances(policy, Act.DEPOSIT, parts, parts, false));
            keep(new Judgement(List.of(new Judgement.Part(parts.getFirst(), verdict))), Initiative.GUEST);
        }
    }

    /**
     * What a change costs that is about to be made.
     *
     * @throws BookingRefused.PriceChanged when it is more than they were told
     * @throws BookingRefused.MovedTooOften when a guest may not move it once more
     */
    Judgement consider(Act act, List<Appointment> parts, Initiative initiative) {
        var judged = judge(act, parts);
        if (!initiative.byClient()) {
            return new Judgement(judged.parts().stream()
                    .map(part -> new Judgement.Part(part.lead(), part.verdict().byBusiness()))
                    .toList());
        }
        var verdict = judged.whole();
        if (!verdict.allowed()) {
            throw new BookingRefused.MovedTooOften();
        }
        holdTo(verdict, initiative);
        return judged;
    }

    /**
     * Whether letting go of each of these costs no more in all than their client was told.
     *
     * @throws BookingRefused.PriceChanged when it does
     */
    public void considerEach(Act act, List<Appointment> dates, Initiative initiative) {
        if (initiative.byClient() && initiative.atMost().isPresent() && !dates.isEmpty()) {
            holdTo(Judgement.inAll(judgeEach(act, dates)), initiative);
        }
    }

    private static void holdTo(Verdict verdict, Initiative initiative) {
        boolean more = initiative.atMost().isPresent()
                && verdict.amount()
                        .filter(sum -> isMore(sum, initiative.atMost().get()))
                        .isPresent();
        if (more) {
            throw new BookingRefused.PriceChanged(verdict.amount());
        }
    }

    private static boolean isMore(Money sum, Money told) {
        return !sum.currency().equals(told.currency()) ? !sum.isZero() : sum.compareTo(told) > 0;
    }

    /**
     * Keeps what a change came to cost.
     *
     * @throws BookingRefused.PriceChanged when it was to be forgiven, and another one was forgiven at the same moment
     */
    void keep(Judgement judged, Initiative initiative) {
        judged.parts().forEach(part -> keep(part.verdict(), part.lead(), initiative));
    }

    private void keep(Verdict verdict, Appointment appointment, Initiative initiative) {
        if (verdict.fee() == null) {
            return;
        }
        var now = clock.instant();
        var fee = new DecidedFee(
                new FeeId(ids.next()),
                appointment.id(),
                verdict.act(),
                verdict.reason(),
                Objects.requireNonNull(appointment.agreement().policy().orElse(null)),
                verdict.fee(),
                verdict.amount(),
                initiative.plea(),
                now,
                initiative.waiver().map(waiver -> new DecidedFee.Waived(waiver.by(), waiver.reason(), now)));
        if (!fees.insert(appointment.business(), appointment.client(), fee)) {
            throw new BookingRefused.PriceChanged(Optional.empty());
        }
    }

    /** It did not happen after all. */
    void takeBack(Appointment appointment) {
        if (appointment.agreement().policy().isPresent()) {
            fees.voidEnding(appointment.business(), appointment.id(), clock.instant());
        }
    }

    /** @param forgiven whether this very change lets something else go already */
    private Circumstances circumstances(
            Policy policy, Act act, List<Appointment> whole, List<Appointment> bound, boolean forgiven) {
        var business = bound.getFirst().business();
        var client = bound.getFirst().client();
        var now = clock.instant();
        boolean grace =
                act != Act.DEPOSIT && policy.terms().firstFree() && !forgiven && !fees.forgaveBefore(business, client);
        int noShows = act == Act.DEPOSIT ? appointments.missed(business, client, now.minus(YEAR)) : 0;
        return new Circumstances(
                whole.stream()
                        .map(part -> part.period().start())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                now,
                price(bound),
                grace,
                bound.stream().mapToInt(part -> part.agreement().moves()).max().orElse(0),
                noShows);
    }

    /** Together; empty when one of them was named none. */
    private static Optional<Money> price(List<Appointment> parts) {
        return parts.stream()
                .map(Appointment::price)
                .reduce((one, other) -> one.flatMap(a -> other.map(b -> a.plus(b))))
                .flatMap(Function.identity());
    }

    static PolicyRef ref(Policy policy) {
        return new PolicyRef(policy.id(), policy.version());
    }
}
