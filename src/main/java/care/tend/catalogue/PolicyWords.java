package care.tend.catalogue;

import care.tend.kernel.Money;
import care.tend.platform.Formats;
import care.tend.platform.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How policies read: one wording for the public page, mails, the workspace and the API. Made for one reader and the
 * zone of one place.
 */
public record PolicyWords(Phrases words, ZoneId zone) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** Where there is no policy. */
    public List<String> free() {
        return List.of(words.say("policy.free"));
    }

    /** All that a guest should know before booking: a sentence or two for each thing it says. */
    public List<String> sentences(PolicyTerms terms) {
        var said = new ArrayList<String>();
        said.add(notice("cancel", terms.cancel()));
        if (!terms.move().equals(terms.cancel()) || terms.mostMoves() != null) {
            said.add(moving(terms));
        }
        if (terms.noShow() != null) {
            said.add(words.say("policy.noshow", "fee", fee(terms.noShow(), Optional.empty())));
        }
        if (terms.firstFree()) {
            said.add(words.say("policy.first-free"));
        }
        if (terms.emergencies()) {
            said.add(words.say("policy.emergencies"));
        }
        if (terms.creditDays() != null) {
            said.add(words.say("policy.credit", "days", terms.creditDays()));
        }
        return List.copyOf(said);
    }

    /** What is asked of those who stay away; for the business's own eyes. */
    public Optional<String> deposit(PolicyTerms terms) {
        return Optional.ofNullable(terms.deposit())
                .map(rule -> words.say(
                        "policy.deposit", "count", rule.afterNoShows(), "fee", fee(rule.fee(), Optional.empty())));
    }

    private String moving(PolicyTerms terms) {
        var said = notice("move", terms.move());
        if (terms.mostMoves() == null) {
            return said;
        }
        return said + " " + words.say("policy.most-moves", "count", terms.mostMoves());
    }

    private String notice(String act, List<NoticeStep> steps) {
        if (steps.isEmpty()) {
            return words.say("policy." + act + ".free");
        }
        var said = new StringBuilder();
        said.append(words.say(
                "policy." + act + ".until", "span", span(steps.getFirst().withinMinutes())));
        for (int i = 0; i < steps.size(); i++) {
            var fee = fee(steps.get(i).fee(), Optional.empty());
            said.append(' ');
            said.append(
                    i == steps.size() - 1
                            ? words.say("policy.later", "fee", fee)
                            : words.say(
                                    "policy.up-to",
                                    "span",
                                    span(steps.get(i + 1).withinMinutes()),
                                    "fee",
                                    fee));
        }
        return said.toString();
    }

    /** "4 500 ₸ (50 %)", "50 % of the price", "2 000 ₸", "free". */
    public String fee(@Nullable Fee fee, Optional<Money> amount) {
        if (fee == null || amount.map(Money::isZero).orElse(false)) {
            return words.say("policy.fee.none");
        }
        var percent = fee.percent();
        if (percent == null) {
            return amount.or(() -> Optional.ofNullable(fee.amount()))
                    .map(this::money)
                    .orElse("");
        }
        return amount.map(sum -> words.say("policy.fee.share-of", "amount", money(sum), "percent", percent))
                .orElseGet(() -> words.say("policy.fee.share", "percent", percent));
    }

    /** What is to be paid by this verdict. */
    public String price(Verdict verdict) {
        return verdict.costs() ? fee(verdict.fee(), verdict.amount()) : words.say("policy.fee.none");
    }

    /** Why it costs that. */
    public String why(Verdict verdict, Instant start) {
        var act = verdict.act().word();
        return switch (verdict.reason()) {
            case FREE -> words.say("policy.why.free", "act", act);
            case IN_TIME -> inTime(verdict, act);
            case LATE -> late(verdict, start, act);
            case MISSED -> words.say("policy.why.missed", "fee", price(verdict));
            case FORGIVEN -> words.say("policy.why.forgiven", "fee", fee(verdict.fee(), undone(verdict)));
            case TOO_OFTEN -> words.say("policy.why.too-often");
            case BY_BUSINESS -> words.say("policy.why.by-business");
            case STAYED_AWAY -> words.say("policy.why.stayed-away", "fee", price(verdict));
        };
    }

    private String inTime(Verdict verdict, String act) {
        var next = verdict.steps().get(1);
        return words.say(
                "policy.why.in-time", "act", act, "when", moment(next.from()), "fee", fee(next.fee(), next.amount()));
    }

    private String late(Verdict verdict, Instant start, String act) {
        var first = verdict.steps().get(1).from();
        var holds = verdict.steps().stream()
                .filter(step -> step.fee() != null && step.fee().equals(verdict.fee()))
                .findFirst()
                .orElse(verdict.steps().getLast());
        int within = holds.from() == null
                ? 0
                : (int) Duration.between(holds.from(), start).toMinutes();
        return words.say(
                "policy.why.late", "act", act, "fee", price(verdict), "span", span(within), "when", moment(first));
    }

    /** What it would have been. */
    private static Optional<Money> undone(Verdict verdict) {
        return verdict.steps().stream()
                .filter(step -> step.fee() != null && step.fee().equals(verdict.fee()))
                .findFirst()
                .flatMap(Verdict.Step::amount);
    }

    /** What it costs when, a line each: "Until Tuesday 24 November, 10:00" and "free". */
    public List<Line> ladder(Verdict verdict) {
        var lines = new ArrayList<Line>();
        var steps = verdict.steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var until = i + 1 < steps.size() ? steps.get(i + 1).from() : null;
            var when = until == null
                    ? words.say("policy.line.after", "when", moment(step.from()))
                    : words.say("policy.line.until", "when", moment(until));
            lines.add(new Line(when, fee(step.fee(), step.amount())));
        }
        return List.copyOf(lines);
    }

    /** One row of what it costs when. */
    public record Line(String when, String price) {}

    /** "24 hours", "3 days". */
    public String span(int minutes) {
        if (minutes % DAY == 0 && minutes > 2 * DAY) {
            return words.say("policy.span.days", "count", minutes / DAY);
        }
        return minutes % HOUR == 0
                ? words.say("policy.span.hours", "count", minutes / HOUR)
                : words.say("policy.span.minutes", "count", minutes);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : formats().dateTime(at);
    }

    private String money(Money money) {
        return formats().money(money);
    }

    private Formats formats() {
        return Formats.of(words.language(), zone);
    }
}
