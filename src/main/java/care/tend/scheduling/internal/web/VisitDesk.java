package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Visit;
import care.tend.scheduling.internal.Things;
import care.tend.scheduling.internal.VisitPreview;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How visits are told: to guests what was agreed, to the business's own people all of it. */
@Component
class VisitDesk {

    private final VisitPreview preview;
    private final BookingDesk bookings;
    private final Agenda agenda;
    private final Things things;
    private final Transactions transactions;

    VisitDesk(VisitPreview preview, BookingDesk bookings, Agenda agenda, Things things, Transactions transactions) {
        this.preview = preview;
        this.bookings = bookings;
        this.agenda = agenda;
        this.things = things;
        this.transactions = transactions;
    }

    VisitView shown(BusinessId business, Visit visit, Language language) {
        return VisitView.of(visit, agenda.views(business, visit.parts(), language));
    }

    /** A fresh visit, with the secret link that opens all of it. */
    VisitView.Booked told(BusinessId business, Visit visit, Language language) {
        var parts = bookings.shown(business, visit.parts(), language);
        return new VisitView.Booked(
                visit.id(),
                visit.period().start(),
                visit.period().end(),
                parts.getFirst().zone(),
                visit.price().orElse(null),
                parts,
                bookings.link(business, visit.lead().id()));
    }

    VisitView.Plan planned(BusinessId business, Cart cart, Instant start, Language language) {
        return transactions.in(business, () -> {
            var plan = preview.of(business, cart, start);
            var names = things.all(business);
            var parts = plan.parts().stream()
                    .map(part -> new VisitView.PlannedPart(
                            part.name().in(language, List.of()),
                            part.provider(),
                            part.providerName(),
                            part.period().start(),
                            part.period().end(),
                            part.price(),
                            Stream.concat(
                                            part.colleagues().stream(),
                                            names.stream()
                                                    .filter(thing ->
                                                            part.things().contains(thing.id()))
                                                    .map(Things.Thing::name))
                                    .toList()))
                    .toList();
            var end = parts.stream().map(VisitView.PlannedPart::end).max(Instant::compareTo);
            return new VisitView.Plan(
                    start, end.orElse(start), plan.zone(), sum(parts).orElse(null), parts);
        });
    }

    private static Optional<Money> sum(List<VisitView.PlannedPart> parts) {
        if (parts.stream().anyMatch(part -> part.price() == null)) {
            return Optional.empty();
        }
        return parts.stream()
                .map(part -> Objects.requireNonNull(part.price()))
                .reduce((one, other) -> new Money(one.minor() + other.minor(), one.currency()));
    }
}
