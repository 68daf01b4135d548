package care.tend.catalogue;

import care.tend.kernel.Money;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changing one's mind costs at one moment, and why.
 *
 * @param reason why it is so
 * @param fee the rule that decided, also where it was let go; null when nothing is asked
 * @param amount what is to be paid; zero when nothing; empty for a share of a price that nobody named
 * @param steps what it costs when, in the order of time; what holds is the last that has begun
 */
public record Verdict(Act act, Reason reason, @Nullable Fee fee, Optional<Money> amount, List<Step> steps) {

    /** What somebody is about to do. */
    public enum Act {
        CANCEL,
        MOVE,
        /** Staying away. */
        MISS,
        /** Booking at all, by somebody who stayed away too often: paid ahead. */
        DEPOSIT;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Act of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Why it costs what it costs. */
    public enum Reason {
        /** The policy asks for nothing, or there is none. */
        FREE,
        /** It is early enough. */
        IN_TIME,
        /** The notice is shorter than it should be. */
        LATE,
        /** Nobody came. */
        MISSED,
        /** It would cost something, and the first time is let go. */
        FORGIVEN,
        /** It was moved as often as a guest may. */
        TOO_OFTEN,
        /** The business does it, not the guest. */
        BY_BUSINESS,
        /** They stayed away too often before. */
        STAYED_AWAY;

        /** As JSON and the database spell it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What holds from one moment on.
     *
     * @param from null for what holds from the beginning
     * @param fee null for nothing
     * @param amount as {@link Verdict#amount}
     */
    public record Step(@Nullable Instant from, @Nullable Fee fee, Optional<Money> amount) {}

    /**
     * What several things cost that are done at once, each under a policy of its own. Its reason is that of the one
     * that matters most to whoever pays; a rule that nobody wrote is told as its sum.
     *
     * @param all not empty, of one act and one currency
     */
    public static Verdict together(List<Verdict> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        var telling = all.stream().min(Comparator.comparingInt(Verdict::weight)).orElseThrow();
        var due = all.stream().filter(Verdict::costs).toList();
        var amount = due.isEmpty() ? telling.amount() : sum(due.stream().map(Verdict::amount));
        var fee = telling.costs() ? inAll(telling.fee(), amount) : telling.fee();
        return new Verdict(telling.act(), telling.reason(), fee, amount, stepsOf(all));
    }

    private int weight() {
        if (costs()) {
            return 1;
        }
        return switch (reason) {
            case TOO_OFTEN -> 0;
            case FORGIVEN -> 2;
            case IN_TIME -> 3;
            case LATE, MISSED, STAYED_AWAY, FREE, BY_BUSINESS -> 4;
        };
    }

    private static List<Step> stepsOf(List<Verdict> all) {
        if (all.stream().allMatch(verdict -> verdict.steps.isEmpty())) {
            return List.of();
        }
        var later = all.stream()
                .flatMap(verdict -> verdict.steps.stream())
                .flatMap(step -> Stream.ofNullable(step.from()))
                .distinct()
                .sorted();
        return Stream.concat(Stream.of(stepOf(all, null)), later.map(from -> stepOf(all, from)))
                .toList();
    }

    private static Step stepOf(List<Verdict> all, @Nullable Instant from) {
        var held =
                all.stream().flatMap(verdict -> verdict.holdsAt(from).stream()).toList();
        var due = held.stream().filter(step -> step.fee() != null).toList();
        if (due.isEmpty()) {
            return new Step(from, null, held.getFirst().amount());
        }
        var amount = sum(due.stream().map(Step::amount));
        return new Step(from, inAll(due.getFirst().fee(), amount), amount);
    }

    /** What holds from then on; null for the beginning. */
    private Optional<Step> holdsAt(@Nullable Instant moment) {
        return steps.stream()
                .filter(step ->
                        step.from() == null || (moment != null && !step.from().isAfter(moment)))
                .reduce((earlier, later) -> later);
    }

    private static @Nullable Fee inAll(@Nullable Fee one, Optional<Money> amount) {
        return amount.map(sum -> sum.isZero() ? null : Fee.of(sum)).orElse(one);
    }

    /** Empty when nobody can say one of them. */
    private static Optional<Money> sum(Stream<Optional<Money>> amounts) {
        return amounts.reduce((one, other) -> one.flatMap(a -> other.map(b -> a.plus(b))))
                .flatMap(sum -> sum);
    }

    /** Whether nothing stands in the way but perhaps a price. */
    public boolean allowed() {
        return reason != Reason.TOO_OFTEN;
    }

    /** The same act, when it is the business that does it. */
    public Verdict byBusiness() {
        return new Verdict(act, Reason.BY_BUSINESS, null, amount.map(sum -> Money.zero(sum.currency())), List.of());
    }

    /** Whether something is to be paid, also where nobody can say yet how much. */
    public boolean costs() {
        return fee != null
                && reason != Reason.FORGIVEN
                && !amount.map(Money::isZero).orElse(false);
    }
}
