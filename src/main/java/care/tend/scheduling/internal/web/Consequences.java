package care.tend.scheduling.internal.web;

import care.tend.business.Locations;
import care.tend.catalogue.Policy;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.PolicyWords;
import care.tend.catalogue.Verdict;
import care.tend.catalogue.Verdict.Act;
import care.tend.identity.Account;
import care.tend.identity.Accounts;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.Phrases;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.DecidedFee;
import care.tend.scheduling.Fees;
import care.tend.scheduling.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what changing an appointment costs, to its guest and to the business's own people. */
@Component
public class Consequences {

    private final Fees fees;
    private final Visits visits;
    private final Locations locations;
    private final Accounts accounts;
    private final Messages messages;
    private final Transactions transactions;
    private final Clock clock;

    Consequences(
            Fees fees,
            Visits visits,
            Locations locations,
            Accounts accounts,
            Messages messages,
            Transactions transactions,
            Clock clock) {
        this.fees = fees;
        this.visits = visits;
        this.locations = locations;
        this.accounts = accounts;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * As the business sees it.
     *
     * @param whole whether all of the visit is meant that it is a part of
     */
    ConsequencesView of(Appointment appointment, boolean whole, Language language) {
        return transactions.in(appointment.business(), () -> {
            var words = words(appointment, language);
            var parts = whole ? parts(appointment) : List.of(appointment);
            var miss = cost(ahead(parts), Act.MISS, words);
            return view(parts, words, Optional.of(miss), fees.of(parts));
        });
    }

    /**
     * As its guest may see it: whoever booked has the link, also one who typed somebody else's address, so nothing is
     * said here of that person's visits before.
     */
    public ConsequencesView forGuest(Appointment appointment, Language language) {
        return transactions.in(appointment.business(), () -> {
            var parts = parts(appointment);
            var told = fees.of(parts).stream()
                    .filter(fee -> fee.act() != Act.DEPOSIT)
                    .toList();
            return view(parts, words(appointment, language), Optional.empty(), told);
        });
    }

    /** Those of the visit it is a part of. */
    private List<Appointment> parts(Appointment appointment) {
        return visits.of(appointment.business(), appointment).parts();
    }

    /** What can still be changed of it; all of it, when nothing can. */
    private static List<Appointment> ahead(List<Appointment> parts) {
        var ahead = parts.stream().filter(part -> part.status().isAhead()).toList();
        return ahead.isEmpty() ? parts : ahead;
    }

    /** How its costs read. */
    public PolicyWords words(Appointment appointment, Language language) {
        var zone =
                locations.read(appointment.business(), appointment.location()).zone();
        return new PolicyWords(new Phrases(messages, language), zone);
    }

    private ConsequencesView view(
            List<Appointment> parts,
            PolicyWords words,
            Optional<ConsequencesView.Cost> miss,
            List<DecidedFee> decided) {
        var terms = fees.policies(parts).stream().map(Policy::terms).toList();
        var ahead = ahead(parts);
        var names = names(miss.isPresent() ? decided : List.of());
        return new ConsequencesView(
                terms.isEmpty()
                        ? words.free()
                        : terms.stream()
                                .map(words::sentences)
                                .flatMap(List::stream)
                                .distinct()
                                .toList(),
                terms.stream().anyMatch(PolicyTerms::emergencies),
                cost(ahead, Act.CANCEL, words),
                cost(ahead, Act.MOVE, words),
                miss.orElse(null),
                decided.stream().map(fee -> asked(fee, words, names)).toList());
    }

    private ConsequencesView.Cost cost(List<Appointment> parts, Act act, PolicyWords words) {
        var verdict = fees.wouldCost(parts, act);
        return new ConsequencesView.Cost(
                verdict.allowed(),
                verdict.costs(),
                verdict.amount().orElse(null),
                verdict.reason(),
                words.price(verdict),
                words.why(verdict, start(parts)),
                steps(verdict, words));
    }

    /** What cancelling these dates of a series would cost their client; empty of dates, nothing. */
    SeriesView.Consequences ofSeries(List<Appointment> dates, Language language) {
        if (dates.isEmpty()) {
            return new SeriesView.Consequences(false, null, "", List.of());
        }
        var each = fees.wouldCostEach(dates, Act.CANCEL);
        var words = words(dates.getFirst(), language);
        var costs = new ArrayList<SeriesView.DateCost>();
        for (int i = 0; i < dates.size(); i++) {
            var verdict = each.get(i);
            costs.add(new SeriesView.DateCost(dates.get(i).id(), verdict.costs(), words.price(verdict)));
        }
        var all = Verdict.together(each);
        return new SeriesView.Consequences(all.costs(), all.amount().orElse(null), words.price(all), costs);
    }

    private static Instant start(List<Appointment> parts) {
        return parts.stream()
                .map(part -> part.period().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<ConsequencesView.Step> steps(Verdict verdict, PolicyWords words) {
        var now = clock.instant();
        var steps = new ArrayList<ConsequencesView.Step>();
        var lines = words.ladder(verdict);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean begun = begun(verdict, i, now);
            boolean over = i + 1 < lines.size() && begun(verdict, i + 1, now);
            steps.add(new ConsequencesView.Step(line.when(), line.price(), begun && !over));
        }
        return List.copyOf(steps);
    }

    private static boolean begun(Verdict verdict, int step, Instant now) {
        var from = verdict.steps().get(step).from();
        return from == null || !now.isBefore(from);
    }

    private static ConsequencesView.Asked asked(DecidedFee fee, PolicyWords words, Map<AccountId, Account> names) {
        return new ConsequencesView.Asked(
                fee.id(),
                fee.act(),
                fee.reason(),
                fee.amount().orElse(null),
                words.fee(fee.fee(), fee.amount()),
                fee.stands(),
                fee.plea().isEmpty() ? null : fee.plea(),
                fee.decidedAt(),
                fee.waived().map(waived -> waived(waived, names)).orElse(null));
    }

    private static ConsequencesView.Waived waived(DecidedFee.Waived waived, Map<AccountId, Account> names) {
        var name =
                Optional.ofNullable(names.get(waived.by())).map(Account::name).orElse("");
        return new ConsequencesView.Waived(waived.by(), name, waived.reason(), waived.at());
    }

    private Map<AccountId, Account> names(List<DecidedFee> decided) {
        var who = decided.stream()
                .flatMap(fee -> fee.waived().stream())
                .map(DecidedFee.Waived::by)
                .collect(Collectors.toSet());
        return who.isEmpty() ? Map.of() : accounts.named(who);
    }

    /** A fee by itself. */
    ConsequencesView.Asked asked(BusinessId business, Appointment appointment, DecidedFee fee, Language language) {
        return transactions.in(business, () -> asked(fee, words(appointment, language), names(List.of(fee))));
    }
}
