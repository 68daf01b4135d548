package care.tend.scheduling.internal.stays;

import care.tend.business.Businesses;
import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.catalogue.Policies;
import care.tend.catalogue.PolicyWords;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.Notifications;
import care.tend.notifications.StayNotice;
import care.tend.notifications.StayNotice.Fact;
import care.tend.notifications.StayNotice.What;
import care.tend.pets.Pet;
import care.tend.pets.Pets;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.OutboxSink;
import care.tend.platform.Phrases;
import care.tend.scheduling.Stay;
import care.tend.scheduling.Stay.State;
import care.tend.scheduling.StayId;
import care.tend.scheduling.internal.GuestLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever stays. An order that a later change overtook says nothing, nor does what was taken back in time.
 */
@Component
class StayNoticeSink implements OutboxSink {

    private final StayTable table;
    private final Staying staying;
    private final Businesses businesses;
    private final Locations locations;
    private final Policies policies;
    private final Clients clients;
    private final Pets pets;
    private final Notifications notifications;
    private final Messages messages;
    private final BusinessOrders orders;
    private final GuestLinks links;

    StayNoticeSink(
            StayTable table,
            Staying staying,
            Businesses businesses,
            Locations locations,
            Policies policies,
            Clients clients,
            Pets pets,
            Notifications notifications,
            Messages messages,
            BusinessOrders orders,
            GuestLinks links) {
        this.table = table;
        this.staying = staying;
        this.businesses = businesses;
        this.locations = locations;
        this.policies = policies;
        this.clients = clients;
        this.pets = pets;
        this.notifications = notifications;
        this.messages = messages;
        this.orders = orders;
        this.links = links;
    }

    @Override
    public String kind() {
        return StayNotices.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(
                payload, StayNotices.Order.class, (business, order) -> table.read(business, StayId.of(order.stay()))
                        .filter(stay -> stay.sequence() == order.sequence())
                        .ifPresent(stay -> tell(business, stay, order.byGuest())));
    }

    private void tell(BusinessId business, Stay stay, boolean byGuest) {
        var now = state(stay);
        if (now.equals(stay.told()) || (stay.told().isEmpty() && stay.state() == State.CANCELLED)) {
            return;
        }
        var what = stay.state() == State.CANCELLED
                ? What.CANCELLED
                : stay.told().isEmpty() ? What.CONFIRMED : What.CHANGED;
        notifications.send(notice(business, stay, what, byGuest));
        table.tell(stay, now);
    }

    /** All that a guest is told of; which run it is does not matter to them. */
    private static String state(Stay stay) {
        var dates = stay.dates();
        return String.join(
                " ",
                stay.state() == State.CANCELLED ? "off" : "on",
                dates.from().toString(),
                dates.first().word(),
                dates.until().toString(),
                dates.last().word(),
                Long.toString(stay.total().minor()));
    }

    private StayNotice notice(BusinessId id, Stay stay, What what, boolean byGuest) {
        var business = businesses.read(id);
        var client = clients.read(id, stay.client());
        var place = locations.read(id, stay.location());
        return new StayNotice(
                what,
                business,
                place,
                new AppointmentNotice.Guest(
                        client.name(), Optional.ofNullable(client.email()), Optional.ofNullable(client.phone())),
                stay.language(),
                stay.id().text(),
                stay.period(),
                stay.serviceName(),
                facts(stay, place, stay.language(), business.languages(), true),
                facts(stay, place, business.languages().getFirst(), business.languages(), false),
                links.stay(business.slug(), staying.secret(stay.id())),
                stay.sequence(),
                byGuest);
    }

    private List<Fact> facts(Stay stay, Location place, Language reader, List<Language> others, boolean guest) {
        var phrases = new Phrases(messages, reader);
        var words = new StayWords(phrases, place.zone());
        var zone = place.zone();
        var terms = stay.terms();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                phrases.say("stay.bring"),
                words.between(
                        Reckoning.bringFrom(terms, stay.dates(), zone),
                        Reckoning.bringUntil(terms, stay.dates(), zone)),
                ""));
        facts.add(new Fact(
                phrases.say("stay.fetch"),
                words.between(
                        Reckoning.fetchFrom(terms, stay.dates(), zone),
                        Reckoning.fetchUntil(terms, stay.dates(), zone)),
                guest ? words.lateRule(terms) : ""));
        facts.add(new Fact(phrases.say("booking.service"), stay.serviceName().in(reader, others), ""));
        var names = names(stay);
        if (!names.isEmpty()) {
            facts.add(new Fact(phrases.say("stay.animals"), names, ""));
        }
        facts.add(new Fact(phrases.say("booking.where-label"), place.name(), place.address()));
        words.costs(terms, stay.lines()).forEach(cost -> facts.add(new Fact(cost.what(), cost.sum(), "")));
        facts.add(new Fact(phrases.say("stay.total"), words.money(stay.total()), ""));
        if (guest) {
            policy(stay, new PolicyWords(phrases, zone), facts);
        }
        return facts;
    }

    private void policy(Stay stay, PolicyWords words, List<Fact> facts) {
        if (stay.state() == State.CANCELLED) {
            var sums = new StayWords(words.words(), words.zone());
            stay.fee()
                    .ifPresent(
                            fee -> facts.add(new Fact(words.words().say("policy.mail.cancel"), sums.money(fee), "")));
            return;
        }
        stay.policy()
                .map(ref -> policies.read(stay.business(), ref))
                .ifPresent(policy -> facts.add(new Fact(
                        words.words().say("policy.mail.terms"),
                        String.join(" ", words.sentences(policy.terms())),
                        "")));
    }

    /** Of those that have one. */
    private String names(Stay stay) {
        var known = pets.named(stay.business(), stay.pets());
        return stay.pets().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Pet::name)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
