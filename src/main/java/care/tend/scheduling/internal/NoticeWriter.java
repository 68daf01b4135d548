package care.tend.scheduling.internal;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.catalogue.ServiceMode;
import care.tend.catalogue.Services;
import care.tend.clients.Client;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.Setting;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.Phrases;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Priority;
import care.tend.scheduling.Request;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what a guest wants to know of an appointment, for their mails and their calendar. */
@Component
public class NoticeWriter {

    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Clients clients;
    private final Whole whole;
    private final Alternatives alternatives;
    private final TermsOfNotice terms;
    private final Priority priority;
    private final Messages messages;
    private final GuestLinks links;

    NoticeWriter(
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Clients clients,
            Whole whole,
            Alternatives alternatives,
            TermsOfNotice terms,
            Priority priority,
            Messages messages,
            GuestLinks links) {
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.clients = clients;
        this.whole = whole;
        this.alternatives = alternatives;
        this.terms = terms;
        this.priority = priority;
        this.messages = messages;
        this.links = links;
    }

    /**
     * Within a transaction of the appointment's business. Of a visit it tells all parts, when given as {@link Whole}.
     *
     * @param tellBusiness whether it was not the business that did it
     */
    public AppointmentNotice write(Appointment appointment, What what, Language reader, boolean tellBusiness) {
        var business = businesses.read(appointment.business());
        var client = clients.read(business.id(), appointment.client());
        var mode = services.read(business.id(), appointment.service()).terms().mode();
        return new AppointmentNotice(
                what,
                business,
                locations.read(business.id(), appointment.location()),
                setting(mode),
                new AppointmentNotice.Guest(
                        client.name(), Optional.ofNullable(client.email()), Optional.ofNullable(client.phone())),
                reader,
                appointment.id().text(),
                appointment.period(),
                appointment.serviceName(),
                whole.providers(business.id(), appointment),
                whole.pets(business.id(), appointment),
                appointment.price(),
                Optional.of(links.booking(business.slug(), appointment.id())),
                appointment.sequence(),
                tellBusiness,
                terms(appointment, what, client, business.slug(), reader),
                what == What.DECLINED || what == What.LAPSED ? others(appointment, business.slug()) : List.of(),
                true,
                appointment.request().map(Request::decideBy));
    }

    /** What it costs, and for a premium client their own link: the mail goes to nobody but them. */
    private List<AppointmentNotice.Term> terms(
            Appointment appointment, What what, Client client, String slug, Language reader) {
        var costs = terms.of(appointment, reader);
        boolean premium = client.tier() == Tier.PREMIUM && !what.isOver();
        if (!premium || priority.read(appointment.business()).terms().none()) {
            return costs;
        }
        var words = new Phrases(messages, reader);
        var link = links.priority(slug, priority.pass(appointment.business(), client.id()));
        var own = new AppointmentNotice.Term(words.say("priority.mail"), words.say("priority.mail.link", "link", link));
        return Stream.concat(costs.stream(), Stream.of(own)).toList();
    }

    /**
     * That it begins later than promised.
     *
     * @param begins about when
     * @param times how often its client has been told with this
     */
    AppointmentNotice late(Appointment appointment, Instant begins, int times) {
        return write(appointment, What.LATE, appointment.language(), false).later(begins, times);
    }

    /** An appointment, and what there is to tell of it. */
    public record News(Appointment appointment, What what) {}

    /** Many of one client and service at once: what they share is looked up once. */
    public List<AppointmentNotice> write(List<News> news) {
        var first = news.getFirst();
        var shared =
                write(first.appointment(), first.what(), first.appointment().language(), false);
        var names = providers.of(first.appointment().business()).stream()
                .collect(Collectors.toMap(Provider::id, Provider::name));
        return news.stream()
                .map(one ->
                        dated(shared, one, names.getOrDefault(one.appointment().provider(), "")))
                .toList();
    }

    private AppointmentNotice dated(AppointmentNotice shared, News news, String provider) {
        var appointment = news.appointment();
        return new AppointmentNotice(
                news.what(),
                shared.business(),
                shared.location(),
                shared.setting(),
                shared.guest(),
                shared.language(),
                appointment.id().text(),
                appointment.period(),
                appointment.serviceName(),
                provider,
                shared.pet(),
                appointment.price(),
                Optional.of(links.booking(shared.business().slug(), appointment.id())),
                appointment.sequence(),
                shared.tellBusiness(),
                shared.terms(),
                List.of(),
                shared.answerable(),
                appointment.request().map(Request::decideBy));
    }

    /** Three other times, each a tap away from being booked. */
    private List<AppointmentNotice.Other> others(Appointment appointment, String slug) {
        var wish = new SlotChoice(
                appointment.service(),
                appointment.location(),
                Optional.of(appointment.provider()),
                appointment.period().start());
        return alternatives.to(appointment.business(), wish, Rules.GUEST).stream()
                .map(other -> new AppointmentNotice.Other(
                        other.start(), other.providerName(), links.instead(slug, appointment.service(), other)))
                .toList();
    }

    public static Setting setting(ServiceMode mode) {
        return switch (mode) {
            case IN_PERSON -> Setting.AT_LOCATION;
            case HOME -> Setting.AT_HOME;
            case VIDEO -> Setting.BY_VIDEO;
        };
    }
}
