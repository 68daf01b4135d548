package care.tend.scheduling.internal.stays;

import care.tend.catalogue.BoardingTerms;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.platform.Formats;
import care.tend.platform.Phrases;
import care.tend.scheduling.StayLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** How stays read: one wording for mails, pages and the API. Made for one reader and the zone of one place. */
public record StayWords(Phrases words, ZoneId zone) {

    /** A line of what it costs: "3 nights × 9 000 ₸" and "27 000 ₸". */
    public record Cost(String what, String sum) {}

    private Formats formats() {
        return Formats.of(words.language(), zone);
    }

    public String money(Money sum) {
        return formats().money(sum);
    }

    /** "3 nights". */
    public String units(BoardingTerms.Unit unit, int count) {
        return words.say("stay.units." + unit.word(), "count", count);
    }

    /** "Monday 23 November, 14:00–18:00": when one may come. */
    public String between(Instant from, Instant until) {
        var text = formats().day(from) + ", "
                + (from.isBefore(until)
                        ? formats().times(new TimeRange(from, until))
                        : formats().time(from));
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(words.language().locale()) + text.substring(first);
    }

    public List<Cost> costs(BoardingTerms terms, List<StayLine> lines) {
        return lines.stream()
                .map(line -> new Cost(what(terms.unit(), line), money(line.sum())))
                .toList();
    }

    /** "3 nights at 9 000 ₸". */
    public String what(BoardingTerms.Unit unit, StayLine line) {
        return switch (line.kind()) {
            case FIRST -> words.say("stay.line.first", "units", units(unit, line.count()), "each", money(line.each()));
            case FURTHER ->
                words.say(
                        "stay.line.further",
                        "count",
                        line.animals(),
                        "units",
                        units(unit, line.count()),
                        "each",
                        money(line.each()));
            case CHANGE -> words.say("stay.line.change");
            case LATE -> words.say("stay.line.late", "count", line.count(), "each", money(line.each()));
        };
    }

    /** What fetching late costs: "Until 13:30 free, then 2 000 ₸ for each day". Empty where nothing is asked. */
    public String lateRule(BoardingTerms terms) {
        var late = terms.late();
        if (late == null) {
            return "";
        }
        var grace = formats().duration(Duration.ofMinutes(late.graceMinutes()));
        var charge = late.charge().name().toLowerCase(Locale.ROOT);
        var amount = late.amount() == null ? "" : money(late.amount());
        return words.say("stay.late." + charge, "grace", grace, "amount", amount, "unit", units(terms.unit(), 1));
    }
}
