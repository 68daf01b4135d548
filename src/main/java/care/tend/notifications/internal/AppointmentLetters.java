package care.tend.notifications.internal;

import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.CalendarInvite;
import care.tend.notifications.CalendarInvite.Party;
import care.tend.notifications.ReplyAddresses;
import care.tend.platform.Formats;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a guest and a business are told about an appointment. */
@Component
public class AppointmentLetters {

    private final Messages messages;
    private final Clock clock;
    private final ReplyAddresses replies;
    private final URI url;
    private final String from;

    AppointmentLetters(
            Messages messages,
            Clock clock,
            ReplyAddresses replies,
            @Value("${tend.url:http://localhost:8080}") URI url,
            @Value("${tend.mail.from:}") String from) {
        this.messages = messages;
        this.clock = clock;
        this.replies = replies;
        this.url = url;
        this.from = from.isEmpty() ? "tend@" + url.getHost() : from;
    }

    /** One for the guest if they gave an address, one for the business if it is to be told and has one. */
    public List<Draft> of(AppointmentNotice notice) {
        return Stream.of(toGuest(notice), toBusiness(notice))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The appointment for a calendar, in the guest's language. */
    public CalendarInvite invite(AppointmentNotice notice, CalendarInvite.Method method) {
        var say = say(notice, notice.language());
        var business = notice.business();
        var attendee =
                notice.guest().email().map(address -> new Party(notice.guest().name(), address));
        var answers = answers(notice);
        return new CalendarInvite(
                method,
                notice.what().isCancelled(),
                CalendarInvite.uidOf(notice.appointment()),
                notice.sequence(),
                clock.instant(),
                notice.period(),
                say.of("calendar.summary"),
                place(notice, say),
                description(notice, say),
                notice.manage(),
                new Party(
                        business.name(),
                        answers.or(() -> Optional.ofNullable(business.profile().email()))
                                .orElse(from)),
                method == CalendarInvite.Method.PUBLISH ? Optional.empty() : attendee,
                method == CalendarInvite.Method.REQUEST && answers.isPresent() && !notice.tellBusiness());
    }

    /** Where the guest's calendar answers; it stays the same, as calendars take changes from whom they know. */
    private Optional<String> answers(AppointmentNotice notice) {
        return notice.guest()
                .email()
                .filter(address -> notice.answerable())
                .flatMap(address -> replies.of(notice.appointment(), address));
    }

    private static String place(AppointmentNotice notice, Say say) {
        return switch (notice.setting()) {
            case AT_LOCATION -> notice.location().address();
            case AT_HOME -> say.of("where.home");
            case BY_VIDEO -> say.of("where.video");
        };
    }

    private Optional<Draft> toGuest(AppointmentNotice notice) {
        return notice.guest().email().map(address -> {
            var say = say(notice, notice.language());
            var method = notice.what().isCancelled() ? CalendarInvite.Method.CANCEL : CalendarInvite.Method.REQUEST;
            return new Draft(
                    "appointment-" + word(notice.what()),
                    once(notice, "guest"),
                    line(notice, "guest"),
                    new Party(notice.guest().name(), address),
                    replyTo(notice),
                    guestLetter(notice, say),
                    notice.what().isPromised()
                            ? Optional.of(Mail.Calendar.of(invite(notice, method)))
                            : Optional.empty(),
                    Optional.of(notice.appointment()),
                    notice.manage().map(URI::toString));
        });
    }

    private Letter guestLetter(AppointmentNotice notice, Say say) {
        var kind = "guest." + word(notice.what());
        var business = notice.business();
        var over = notice.what().isOver();
        var act = over ? Optional.of(again(notice)) : manage(notice);
        return new Letter(
                say.language(),
                say.of(kind + ".subject"),
                say.of("preview"),
                business.name(),
                business.accent(),
                say.of(kind + ".heading"),
                List.of(say.of("hello"), say.of(kind + ".text")),
                guestFacts(notice, say),
                act,
                others(notice, say),
                over || notice.manage().isEmpty()
                        ? List.of()
                        : List.of(say.of(notice.what() == What.OFFERED ? "offered.note" : "manage.note")),
                footer(notice));
    }

    static Optional<Party> replyTo(AppointmentNotice notice) {
        return Optional.ofNullable(notice.business().profile().email())
                .map(reply -> new Party(notice.business().name(), reply));
    }

    /** Where another time is chosen, for a guest who has none any more. */
    Letter.Act again(AppointmentNotice notice) {
        var label = say(notice, notice.language()).of("again");
        return new Letter.Act(label, url + "/b/" + notice.business().slug() + "/book");
    }

    Optional<Letter.Act> manage(AppointmentNotice notice) {
        var label = say(notice, notice.language()).of(notice.what() == What.OFFERED ? "offered.act" : "manage");
        return notice.manage().map(link -> new Letter.Act(label, link.toString()));
    }

    private Optional<Draft> toBusiness(AppointmentNotice notice) {
        var business = notice.business();
        var address = business.profile().email();
        if (!notice.tellBusiness() || address == null) {
            return Optional.empty();
        }
        var say = say(notice, business.languages().getFirst());
        var kind = "business." + word(notice.what());
        var facts = new ArrayList<>(facts(notice, say));
        facts.addFirst(client(notice, say));
        var letter = new Letter(
                say.language(),
                say.of(kind + ".subject"),
                say.of("preview"),
                business.name(),
                business.accent(),
                say.of(kind + ".heading"),
                List.of(say.of(kind + ".text")),
                facts,
                Optional.of(openDay(notice, say)),
                List.of(),
                List.of(say.of("business.footer")));
        return Optional.of(new Draft(
                "business-" + word(notice.what()),
                once(notice, "business"),
                line(notice, "business"),
                new Party(business.name(), address),
                notice.guest().email().map(reply -> new Party(notice.guest().name(), reply)),
                letter,
                Optional.empty(),
                Optional.of(notice.appointment()),
                Optional.empty()));
    }

    /** Whom it is for and how to reach them, for the business. */
    static Letter.Fact client(AppointmentNotice notice, Say say) {
        return new Letter.Fact(say.of("client"), notice.guest().name(), contact(notice.guest()));
    }

    /** Where the business looks at the day of it. */
    Letter.Act openDay(AppointmentNotice notice, Say say) {
        var day = notice.period().start().atZone(notice.location().zone()).toLocalDate();
        var link = url + "/app/" + notice.business().slug() + "/today?day=" + day;
        return new Letter.Act(say.of("business.open"), link);
    }

    /** Day and time. */
    static String when(AppointmentNotice notice, Say say) {
        var formats = say.formats();
        return begun(formats.date(notice.period().start()), say.language()) + ", " + formats.times(notice.period());
    }

    /** When it is comes first. */
    static List<Letter.Fact> facts(AppointmentNotice notice, Say say) {
        var formats = say.formats();
        var facts = new ArrayList<Letter.Fact>();
        facts.add(new Letter.Fact(say.of("when"), when(notice, say), say.of("zone")));
        facts.add(new Letter.Fact(say.of("service"), service(notice, say.language())));
        facts.add(new Letter.Fact(say.of("provider"), notice.provider()));
        notice.pet().ifPresent(pet -> facts.add(new Letter.Fact(say.of("pet"), pet)));
        facts.add(where(notice, say));
        notice.price().ifPresent(price -> facts.add(new Letter.Fact(say.of("price"), formats.money(price))));
        return List.copyOf(facts);
    }

    private static List<Letter.Act> others(AppointmentNotice notice, Say say) {
        return notice.others().stream()
                .map(other -> new Letter.Act(
                        begun(say.formats().dateTime(other.start()), say.language()) + ", " + other.provider(),
                        other.link().toString()))
                .toList();
    }

    /** With what it costs to change one's mind, which is the guest's own affair. */
    private static List<Letter.Fact> guestFacts(AppointmentNotice notice, Say say) {
        return Stream.concat(
                        facts(notice, say).stream(),
                        notice.terms().stream().map(term -> new Letter.Fact(term.label(), term.text())))
                .toList();
    }

    private static Letter.Fact where(AppointmentNotice notice, Say say) {
        return notice.setting() == AppointmentNotice.Setting.AT_LOCATION
                ? new Letter.Fact(
                        say.of("where"),
                        notice.location().name(),
                        notice.location().address())
                : new Letter.Fact(say.of("where"), place(notice, say));
    }

    /** With a capital, as a line begins. */
    private static String begun(String text, Language language) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(language.locale()) + text.substring(first);
    }

    List<String> footer(AppointmentNotice notice) {
        return Letter.footer(notice.business(), notice.location(), say(notice, notice.language()));
    }

    private static String description(AppointmentNotice notice, Say say) {
        var lines = new ArrayList<String>();
        lines.add(say.of("provider") + ": " + notice.provider());
        notice.pet().ifPresent(pet -> lines.add(say.of("pet") + ": " + pet));
        notice.price()
                .ifPresent(price ->
                        lines.add(say.of("price") + ": " + say.formats().money(price)));
        notice.manage().ifPresent(link -> lines.add("\n" + say.of("manage") + ":\n" + link));
        return String.join("\n", lines);
    }

    private static String contact(AppointmentNotice.Guest guest) {
        return Stream.of(guest.phone(), guest.email())
                .flatMap(Optional::stream)
                .reduce("", (all, one) -> all.isEmpty() ? one : all + " · " + one);
    }

    private static String once(AppointmentNotice notice, String whom) {
        return notice.appointment() + " " + word(notice.what()) + " " + notice.sequence() + " " + whom;
    }

    private static String line(AppointmentNotice notice, String whom) {
        return notice.appointment() + " " + whom;
    }

    private static String word(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private static String service(AppointmentNotice notice, Language language) {
        return notice.service().in(language, notice.business().languages());
    }

    Say say(AppointmentNotice notice, Language language) {
        var formats = Formats.of(language, notice.location().zone());
        var start = notice.period().start();
        var values = new HashMap<String, Object>();
        values.put("business", notice.business().name());
        values.put("guest", notice.guest().name());
        values.put("service", service(notice, language));
        values.put("provider", notice.provider());
        values.put("day", formats.day(start));
        values.put("time", formats.time(start));
        values.put("zone", formats.zone(start));
        values.put("until", notice.decideBy().map(formats::dateTime).orElse(""));
        values.put("begins", notice.decideBy().map(formats::time).orElse(""));
        return new Say(messages, language, formats, Map.copyOf(values));
    }
}
