package care.tend.scheduling.internal.slots;

import care.tend.scheduling.internal.slots.VisitPlanner.Laid;
import care.tend.scheduling.internal.slots.VisitQuestion.Option;
import care.tend.scheduling.internal.slots.VisitQuestion.Stint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds who and what serves the parts of a visit whose times are fixed. Whatever has the fewest options goes first. */
final class VisitFilling {

    /** Only a contrived visit needs more steps back. */
    private static final int MOST_STEPS = 4000;

    private final VisitQuestion question;
    private final VisitStarts starts;
    private final long[] load;
    private final Map<Integer, DayCount> counts = new HashMap<>();

    VisitFilling(VisitQuestion question, VisitStarts starts) {
        this.question = question;
        this.starts = starts;
        this.load = question.hosts().stream()
                .mapToLong(host -> host.busy().stream()
                        .mapToLong(busy -> busy.span().outerEnd() - busy.span().outerStart())
                        .sum())
                .toArray();
    }

    /** One that could take a place, and the stretches it would be taken for. */
    private record Candidate(int host, List<Span> spans, OptionalLong mostPerDay) {
        boolean clashes(Candidate other) {
            return host == other.host
                    && spans.stream().anyMatch(mine -> other.spans.stream().anyMatch(mine::overlaps));
        }
    }

    private record Span(long start, long end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** Something one host is wanted for. {@code need} is -1 for the provider. */
    private record Place(int laid, int need, List<Candidate> candidates) {
        boolean leads() {
            return need < 0;
        }
    }

    Optional<VisitPlan> fill(List<Laid> laid, OptionalInt lead) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < laid.size(); i++) {
            var part = laid.get(i);
            places.add(new Place(i, -1, providers(part, i == 0 ? lead : OptionalInt.empty())));
            for (int need = 0; need < part.part().needs().size(); need++) {
                places.add(new Place(i, need, things(part, need)));
            }
        }
        @Nullable Candidate[] taken = new Candidate[places.size()];
        return new Search(places, taken).succeeds() ? Optional.of(plan(laid, places, taken)) : Optional.empty();
    }

    private List<Candidate> providers(Laid laid, OptionalInt lead) {
        return laid.part().options().stream()
                .filter(option -> option.minutes() == laid.minutes()
                        && (lead.isEmpty() || lead.getAsInt() == option.host())
                        && starts.of(option).contains(laid.start()))
                .map(option -> new Candidate(option.host(), spans(laid, option), option.mostPerDay()))
                .toList();
    }

    private static List<Span> spans(Laid laid, Option option) {
        return option.stints().stream().map(stint -> span(laid.start(), stint)).toList();
    }

    private static Span span(long start, Stint stint) {
        return new Span(start + stint.from() * Seconds.MINUTE, start + stint.to() * Seconds.MINUTE);
    }

    private List<Candidate> things(Laid laid, int need) {
        long minutes = laid.minutes() + laid.part().turnoverMinutes();
        var span = List.of(new Span(laid.start(), laid.start() + minutes * Seconds.MINUTE));
        return laid.part().needs().get(need).stream()
                .filter(host -> starts.of(host, minutes).contains(laid.start()))
                .map(host -> new Candidate(host, span, OptionalLong.empty()))
                .toList();
    }

    private final class Search {
        private final List<Place> places;
        private final @Nullable Candidate[] taken;
        private int left = MOST_STEPS;

        private Search(List<Place> places, @Nullable Candidate[] taken) {
            this.places = places;
            this.taken = taken;
        }

        /** Fills the open place with the fewest options, and then the rest. */
        private boolean succeeds() {
            int scarcest = -1;
            var options = List.<Candidate>of();
            for (int i = 0; i < taken.length; i++) {
                if (isOpen(i)) {
                    var open = possible(places.get(i));
                    if (scarcest < 0 || open.size() < options.size()) {
                        scarcest = i;
                        options = open;
                    }
                }
            }
            if (scarcest < 0) {
                return true;
            }
            for (var candidate : inOrder(options)) {
                taken[scarcest] = candidate;
                if (left-- > 0 && succeeds()) {
                    return true;
                }
                taken[scarcest] = null;
            }
            return false;
        }

        private boolean isOpen(int place) {
            return taken[place] == null;
        }

        private List<Candidate> possible(Place place) {
            return place.candidates().stream()
                    .filter(candidate -> isFree(place, candidate))
                    .toList();
        }

        /**
         * A day's limit counts what the visit itself brings, whichever of its parts is limited; not where somebody only
         * serves besides.
         */
        private boolean isFree(Place place, Candidate candidate) {
            int own = 1;
            long most = candidate.mostPerDay().orElse(Long.MAX_VALUE);
            for (int i = 0; i < taken.length; i++) {
                var other = taken[i];
                if (other != null && other.host() == candidate.host()) {
                    if (candidate.clashes(other)) {
                        return false;
                    }
                    if (places.get(i).leads()) {
                        own++;
                        most = Math.min(most, other.mostPerDay().orElse(Long.MAX_VALUE));
                    }
                }
            }
            return !place.leads() || most == Long.MAX_VALUE || count(candidate) + own <= most;
        }

        private List<Candidate> inOrder(List<Candidate> options) {
            return options.stream()
                    .sorted(Comparator.<Candidate, Boolean>comparing(candidate -> !serves(candidate.host()))
                            .thenComparingLong(candidate -> load[candidate.host()]))
                    .toList();
        }

        private boolean serves(int host) {
            return Arrays.stream(taken).anyMatch(other -> other != null && other.host() == host);
        }
    }

    /** Bookings the host has on the local day on which this would start. */
    private long count(Candidate candidate) {
        return counts.computeIfAbsent(
                        candidate.host(), host -> new DayCount(question.hosts().get(host), starts.over()))
                .on(candidate.spans().getFirst().start());
    }

    private static final class DayCount {
        private final LocalDays days;
        private final Map<Long, Long> bookings = new HashMap<>();

        private DayCount(Host host, long over) {
            this.days = ZoneClock.of(host.zone(), over).days();
            host.busy().stream()
                    .filter(busy -> busy.isBooking() && !busy.span().isEmpty())
                    .forEach(busy -> bookings.merge(days.of(busy.span().outerStart()), 1L, Long::sum));
        }

        private long on(long second) {
            return bookings.getOrDefault(days.of(second), 0L);
        }
    }

    private static VisitPlan plan(List<Laid> laid, List<Place> places, @Nullable Candidate[] taken) {
        var parts = new ArrayList<VisitPlan.Part>();
        for (int i = 0; i < laid.size(); i++) {
            int part = i;
            var hosts = IntStream.range(0, taken.length)
                    .filter(place -> places.get(place).laid() == part)
                    .mapToObj(place -> Objects.requireNonNull(taken[place]).host())
                    .toList();
            parts.add(new VisitPlan.Part(
                    laid.get(i).part().number(),
                    laid.get(i).start(),
                    laid.get(i).minutes(),
                    hosts.getFirst(),
                    hosts.subList(1, hosts.size())));
        }
        parts.sort(Comparator.comparingInt(VisitPlan.Part::number));
        return new VisitPlan(parts);
    }
}
