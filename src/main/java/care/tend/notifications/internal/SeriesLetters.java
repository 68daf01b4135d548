package care.tend.notifications.internal;

import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.CalendarInvite;
import care.tend.notifications.CalendarInvite.Party;
import care.tend.notifications.SeriesNotice;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a guest and a business are told about many appointments at once. */
@Component
public class SeriesLetters {

    private final AppointmentLetters letters;

    SeriesLetters(AppointmentLetters letters) {
        this.letters = letters;
    }

    /** One for the guest if they gave an address, one for the business if it is to be told and has one. */
    public List<Draft> of(SeriesNotice notice) {
        return Stream.of(toGuest(notice), toBusiness(notice))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Draft> toGuest(SeriesNotice notice) {
        var next = next(notice);
        return next.guest()
                .email()
                .map(address -> new Draft(
                        "series-" + word(notice),
                        once(notice),
                        notice.series() + " guest",
                        new Party(next.guest().name(), address),
                        AppointmentLetters.replyTo(next),
                        letter(notice),
                        Optional.of(calendar(notice)),
                        Optional.of(next.appointment()),
                        next.manage().map(URI::toString)));
    }

    private Optional<Draft> toBusiness(SeriesNotice notice) {
        var next = next(notice);
        var address = next.business().profile().email();
        if (!next.tellBusiness() || address == null) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                "business-series-" + word(notice),
                once(notice) + " business",
                notice.series() + " business",
                new Party(next.business().name(), address),
                next.guest().email().map(reply -> new Party(next.guest().name(), reply)),
                businessLetter(notice),
                Optional.empty(),
                Optional.of(next.appointment()),
                Optional.empty()));
    }

    private Letter businessLetter(SeriesNotice notice) {
        var next = next(notice);
        var business = next.business();
        var say = letters.say(next, business.languages().getFirst())
                .with("count", notice.dates().size());
        var kind = "business.series." + word(notice);
        var facts = new ArrayList<Letter.Fact>();
        facts.add(AppointmentLetters.client(next, say));
        for (var date : notice.dates()) {
            facts.add(new Letter.Fact(
                    facts.size() + ".", AppointmentLetters.when(date, letters.say(date, say.language()))));
        }
        facts.addAll(AppointmentLetters.facts(next, say).stream().skip(1).toList());
        return new Letter(
                say.language(),
                say.of(kind + ".subject"),
                say.of("series.preview"),
                business.name(),
                business.accent(),
                say.of(kind + ".heading"),
                List.of(say.of(kind + ".text")),
                List.copyOf(facts),
                Optional.of(letters.openDay(next, say)),
                List.of(),
                List.of(say.of("business.footer")));
    }

    private Letter letter(SeriesNotice notice) {
        var next = next(notice);
        var say =
                letters.say(next, next.language()).with("count", notice.dates().size());
        var kind = "series." + word(notice);
        boolean over = what(notice).equals(Optional.of(What.CANCELLED));
        return new Letter(
                next.language(),
                say.of(kind + ".subject"),
                say.of("series.preview"),
                next.business().name(),
                next.business().accent(),
                say.of(kind + ".heading"),
                List.of(say.of("hello"), say.of(kind + ".text")),
                facts(notice),
                over ? Optional.of(letters.again(next)) : letters.manage(next),
                over ? List.of() : List.of(say.of("series.note")),
                letters.footer(next));
    }

    /** The dates one below the other, and once what they have in common. */
    private List<Letter.Fact> facts(SeriesNotice notice) {
        var next = next(notice);
        var say = letters.say(next, next.language());
        var facts = new ArrayList<Letter.Fact>();
        boolean mixed = what(notice).isEmpty();
        for (var date : notice.dates()) {
            var label = (facts.size() + 1) + ".";
            var change = mixed ? letters.say(date, date.language()).of("series.date." + word(date.what())) : "";
            facts.add(new Letter.Fact(label, AppointmentLetters.when(date, letters.say(date, say.language())), change));
        }
        facts.addAll(AppointmentLetters.facts(next, say).stream().skip(1).toList());
        return List.copyOf(facts);
    }

    /** A copy of every date: a message of iTIP could be about one alone (RFC 5546 3.2). */
    private Mail.Calendar calendar(SeriesNotice notice) {
        var method = CalendarInvite.Method.PUBLISH;
        var events = notice.dates().stream()
                .map(date -> letters.invite(date, method))
                .toList();
        return new Mail.Calendar(method.name(), CalendarText.of(method, events));
    }

    /** The first that still takes place. */
    private static AppointmentNotice next(SeriesNotice notice) {
        return notice.dates().stream()
                .filter(date -> date.what() != What.CANCELLED)
                .findFirst()
                .orElse(notice.dates().getFirst());
    }

    /** What happened to all of them; empty when not the same. */
    private static Optional<What> what(SeriesNotice notice) {
        var kinds =
                notice.dates().stream().map(AppointmentNotice::what).distinct().toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    private static String word(SeriesNotice notice) {
        return word(what(notice).orElse(What.CHANGED));
    }

    private static String word(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private static String once(SeriesNotice notice) {
        var state = notice.dates().stream()
                .map(date -> date.appointment() + " " + date.what() + " " + date.sequence())
                .collect(Collectors.joining("\n"));
        return notice.series() + " " + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8));
    }
}
