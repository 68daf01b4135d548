package care.tend.notifications.internal;

import care.tend.notifications.CalendarInvite;
import care.tend.notifications.CalendarInvite.Party;
import care.tend.notifications.StayNotice;
import care.tend.notifications.StayNotice.What;
import care.tend.platform.Formats;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a guest and a business are told about a stay. */
@Component
public class StayLetters {

    private final Messages messages;
    private final Clock clock;
    private final URI url;
    private final String from;

    StayLetters(
            Messages messages,
            Clock clock,
            @Value("${tend.url:http://localhost:8080}") URI url,
            @Value("${tend.mail.from:}") String from) {
        this.messages = messages;
        this.clock = clock;
        this.url = url;
        this.from = from.isEmpty() ? "tend@" + url.getHost() : from;
    }

    /** One for the guest if they gave an address, one for the business if it is to be told and has one. */
    public List<Draft> of(StayNotice notice) {
        return Stream.of(toGuest(notice), toBusiness(notice))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Draft> toGuest(StayNotice notice) {
        return notice.guest().email().map(address -> {
            var business = notice.business();
            boolean over = notice.what() == What.CANCELLED;
            var say = say(notice, notice.language());
            var kind = "stay.guest." + word(notice) + ".";
            var letter = new Letter(
                    say.language(),
                    say.of(kind + "subject"),
                    say.of("stay.preview"),
                    business.name(),
                    business.accent(),
                    say.of(kind + "heading"),
                    List.of(say.of("hello"), say.of(kind + "text")),
                    facts(notice.guestFacts()),
                    Optional.of(
                            over
                                    ? new Letter.Act(say.of("stay.again"), url + "/b/" + business.slug() + "/stays")
                                    : new Letter.Act(
                                            say.of("stay.manage"),
                                            notice.manage().toString())),
                    List.of(),
                    over ? List.of() : List.of(say.of("manage.note")),
                    Letter.footer(notice.business(), notice.location(), say));
            return new Draft(
                    "stay-" + word(notice),
                    once(notice, "guest"),
                    notice.stay() + " guest",
                    new Party(notice.guest().name(), address),
                    Optional.ofNullable(business.profile().email()).map(reply -> new Party(business.name(), reply)),
                    letter,
                    Optional.of(Mail.Calendar.of(invite(notice, say))),
                    Optional.of(notice.stay()),
                    Optional.of(notice.manage().toString()));
        });
    }

    /** From when they may be brought to when they are fetched. */
    private CalendarInvite invite(StayNotice notice, Say say) {
        var business = notice.business();
        boolean over = notice.what() == What.CANCELLED;
        return new CalendarInvite(
                over ? CalendarInvite.Method.CANCEL : CalendarInvite.Method.REQUEST,
                over,
                CalendarInvite.uidOf(notice.stay()),
                notice.sequence(),
                clock.instant(),
                notice.period(),
                say.of("calendar.summary"),
                notice.location().address(),
                say.of("stay.manage") + ":\n" + notice.manage(),
                Optional.of(notice.manage()),
                new Party(
                        business.name(),
                        Optional.ofNullable(business.profile().email()).orElse(from)),
                notice.guest().email().map(address -> new Party(notice.guest().name(), address)),
                false);
    }

    private Optional<Draft> toBusiness(StayNotice notice) {
        var business = notice.business();
        var address = business.profile().email();
        if (!notice.tellBusiness() || address == null) {
            return Optional.empty();
        }
        var say = say(notice, business.languages().getFirst());
        var kind = "stay.business." + word(notice) + ".";
        var facts = new ArrayList<>(facts(notice.businessFacts()));
        var reach = Stream.concat(notice.guest().phone().stream(), notice.guest().email().stream())
                .toList();
        facts.addFirst(new Letter.Fact(say.of("client"), notice.guest().name(), String.join(" · ", reach)));
        var letter = new Letter(
                say.language(),
                say.of(kind + "subject"),
                say.of("stay.preview"),
                business.name(),
                business.accent(),
                say.of(kind + "heading"),
                List.of(say.of(kind + "text")),
                facts,
                Optional.of(new Letter.Act(
                        say.of("stay.open"), url + "/app/" + business.slug() + "/stays?id=" + notice.stay())),
                List.of(),
                List.of(say.of("business.footer")));
        return Optional.of(new Draft(
                "business-stay-" + word(notice),
                once(notice, "business"),
                notice.stay() + " business",
                new Party(business.name(), address),
                notice.guest().email().map(reply -> new Party(notice.guest().name(), reply)),
                letter,
                Optional.empty(),
                Optional.of(notice.stay()),
                Optional.empty()));
    }

    private static List<Letter.Fact> facts(List<StayNotice.Fact> facts) {
        return facts.stream()
                .map(fact -> new Letter.Fact(fact.label(), fact.text(), fact.more()))
                .toList();
    }

    private static String once(StayNotice notice, String whom) {
        return notice.stay() + " " + word(notice) + " " + notice.sequence() + " " + whom;
    }

    private static String word(StayNotice notice) {
        return notice.what().name().toLowerCase(Locale.ROOT);
    }

    private Say say(StayNotice notice, Language language) {
        var formats = Formats.of(language, notice.location().zone());
        return new Say(
                messages,
                language,
                formats,
                Map.of(
                        "business",
                        notice.business().name(),
                        "guest",
                        notice.guest().name(),
                        "service",
                        notice.service().in(language, notice.business().languages()),
                        "day",
                        formats.day(notice.period().start()),
                        "until",
                        formats.day(notice.period().end())));
    }
}
