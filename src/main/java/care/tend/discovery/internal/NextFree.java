package care.tend.discovery.internal;

import care.tend.business.Location;
import care.tend.business.Provider;
import care.tend.catalogue.Service;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Signage;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The nearest times at which a service can be had, from the engine every booking uses. */
@Component
class NextFree {

    private static final int SHOWN = 3;
    private static final Duration NEAR = Duration.ofDays(7);

    private final Slots slots;

    NextFree(Slots slots) {
        this.slots = slots;
    }

    List<BusinessPage.Slot> of(
            BusinessId business,
            Service service,
            Location place,
            List<Provider> people,
            Signage signage,
            String book,
            Instant now) {
        return slots
                .next(business, question(service, place, now, now.plus(NEAR)))
                .map(first -> slots.find(
                                business,
                                question(
                                        service,
                                        place,
                                        first.start(),
                                        first.start().plus(NEAR)))
                        .slots())
                .orElse(List.of())
                .stream()
                .limit(SHOWN)
                .map(slot -> slot(slot, people, signage, book, now))
                .toList();
    }

    private static BusinessPage.Slot slot(Slot slot, List<Provider> people, Signage signage, String book, Instant now) {
        var first = slot.providers().getFirst();
        var name = people.stream()
                .filter(p -> p.id().equals(first))
                .map(Signage::shortName)
                .findFirst()
                .orElse("");
        var start = URLEncoder.encode(slot.start().toString(), StandardCharsets.UTF_8);
        return new BusinessPage.Slot(
                signage.when(slot.start(), now),
                name,
                book + "&provider=" + first.text() + "&start=" + start + "#when");
    }

    private static SlotQuestion question(Service service, Location place, Instant from, Instant to) {
        return new SlotQuestion(service.id(), place.id(), Optional.empty(), from, to);
    }
}
